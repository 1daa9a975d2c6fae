using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Creates, edits and deletes robots.</summary>
internal sealed class RobotChangeService : Service
{
    /// <summary>What a body that says nothing of it leaves as it is.</summary>
    private static readonly string[] s_kept =
        ["LicenseKey", "Type", "HostingType", "CredentialStoreId", "CredentialType", "UserId", "Enabled", "LimitConcurrentExecution", "RobotEnvironments"];

    public RobotChangeService()
    {
        Map(RobotOperations.Post, Create, applies: IsOfHosting);
        Map(RobotOperations.PutById, Replace);
        Map(RobotOperations.PatchById, Patch);
        Map(RobotOperations.DeleteById, call => Delete(call, [call.Id()]));
        Map(RobotOperations.DeleteBulk, call => Delete(call, call.Body("parameters").Numbers("robotIds")));
        Map(RobotOperations.ConvertToFloating, ConvertToFloating);
        Map(RobotOperations.ToggleEnabledStatus, Toggle);
    }

    private static SandboxResponse Create(Call call)
    {
        Input body = call.Body("robot");
        CheckName(call, body.Text("Name"), 0);
        bool standard = body.Text("HostingType") == "Standard";
        if (standard && string.IsNullOrEmpty(body.Text("MachineName")))
        {
            throw SandboxException.Invalid("The MachineName field is required.");
        }

        Row? machine = standard ? Machine(call, body.Text("MachineName")!, body.Text("LicenseKey")) : null;
        Row robot = body.Onto(
            RobotTables.Robot.Row(),
            "LicenseKey", "MachineName", "Name", "Username", "ExternalName", "Description", "Type", "HostingType", "CredentialStoreId", "UserId",
            "Enabled", "CredentialType", "RobotEnvironments", "ExecutionSettings", "IsExternalLicensed", "LimitConcurrentExecution");
        robot = call.Company.Robots.Put(robot.With(
            ("Id", call.Company.Robots.NewId()),
            ("FolderId", call.Folder.Id),
            ("LicenseKey", body.Text("LicenseKey") ?? machine?["LicenseKey"]),
            ("MachineId", machine?.Id),
            ("CreationTime", call.Now),
            ("CreatorUserId", call.Account.Id)));
        return Answer.Entity(call, RobotTables.Robot, robot, 201);
    }

    /// <summary>
    /// Id and machine name must be in the body. The same user name with an empty password changes neither; a new user name with an
    /// empty password is taken. Description, external name and execution settings are those of the body, or none.
    /// </summary>
    private static SandboxResponse Replace(Call call)
    {
        Row robot = RobotService.Find(call, call.Id());
        Input body = call.Body("robot", "HostingType");
        if (body.Number("Id") != robot.Id)
        {
            throw SandboxException.Invalid("The robot id of the body is not the one of the address.");
        }

        if (robot.Text("HostingType") == "Standard" && string.IsNullOrEmpty(body.Text("MachineName")))
        {
            throw SandboxException.Invalid("The MachineName field is required.");
        }

        Save(call, body.Over(robot, "Description", "ExternalName", "ExecutionSettings"), body);
        return Answer.Ok();
    }

    private static SandboxResponse Patch(Call call)
    {
        Row robot = RobotService.Find(call, call.Id());
        Input body = call.Body("robot", "HostingType", "Name", "Type");
        Save(call, body.Onto(robot, "Description", "ExternalName", "ExecutionSettings"), body);
        return Answer.Ok();
    }

    private static void Save(Call call, Row robot, Input body)
    {
        if (body.Text("Name") is { } name)
        {
            if (!string.Equals(name, robot.Text("Name"), StringComparison.OrdinalIgnoreCase))
            {
                CheckName(call, name, robot.Id);
            }

            robot = robot.With(("Name", name));
        }

        if (body.Text("MachineName") is { Length: > 0 } machineName && !string.Equals(machineName, robot.Text("MachineName"), StringComparison.OrdinalIgnoreCase))
        {
            Row machine = Machine(call, machineName, body.Text("LicenseKey"));
            robot = robot.With(("MachineName", machine["Name"]), ("MachineId", machine.Id));
        }

        if (body.Text("Username") is { Length: > 0 } username)
        {
            robot = robot.With(("Username", username));
        }

        string[] kept = [.. s_kept.Where(property => body[property] is not null)];
        call.Company.Robots.Put(body.Onto(robot, kept).With(("LastModificationTime", call.Now), ("LastModifierUserId", call.Account.Id)));
    }

    private static SandboxResponse Delete(Call call, IReadOnlyList<long> ids)
    {
        // All or nothing.
        foreach (Row robot in ids.Select(id => RobotService.Find(call, id)).ToArray())
        {
            call.Company.Robots.Remove(robot.Id);
            foreach (Row session in call.Company.Sessions.Rows.Where(session => session.Number("RobotId") == robot.Id))
            {
                call.Company.Sessions.Remove(session.Id);
            }
        }

        return Answer.NoContent();
    }

    private static SandboxResponse ConvertToFloating(Call call)
    {
        Row robot = RobotService.Find(call, call.Body("parameters").Number("robotId") ?? 0);
        if (robot.Text("HostingType") != "Standard" || robot.Text("Type") is "Unattended" or "NonProduction" or "TestAutomation")
        {
            throw SandboxException.Invalid("Only standard attended robots can be converted to floating ones.");
        }

        call.Company.Robots.Put(robot.With(("HostingType", "Floating"), ("MachineName", null), ("MachineId", null), ("LicenseKey", null)));
        return Answer.Ok();
    }

    private static SandboxResponse Toggle(Call call)
    {
        Input body = call.Body("parameters");
        foreach (Row robot in body.Numbers("robotIds").Select(id => RobotService.Find(call, id)).ToArray())
        {
            call.Company.Robots.Put(robot.With(("Enabled", body.Flag("enabled"))));
        }

        return Answer.Ok();
    }

    /// <summary>What a body asks for that is none goes by the default, as its refusal is the handler's.</summary>
    private static bool IsOfHosting(Call call, PermissionCondition condition) => condition switch
    {
        PermissionCondition.FloatingRobot => call.TryBody()?.Text("HostingType") == "Floating",
        PermissionCondition.StandardRobot => call.TryBody()?.Text("HostingType") != "Floating",
        _ => false,
    };

    private static void CheckName(Call call, string? name, long self)
    {
        if (RobotService.In(call, call.Folder).Any(robot => robot.Id != self && string.Equals(robot.Text("Name"), name, StringComparison.OrdinalIgnoreCase)))
        {
            throw SandboxException.NameUsed(name!);
        }
    }

    /// <summary>The machine of that name; the first robot of a standard machine brings the machine with it.</summary>
    private static Row Machine(Call call, string name, string? licenseKey) => call.Company.Machines.FindBy("Name", name) ?? AddMachine(call.Company, name, licenseKey);

    private static Row AddMachine(Company company, string name, string? licenseKey)
    {
        long id = company.Machines.NewId();
        Guid key = Keys.Of("Machine", id);
        return company.Machines.Put(RobotTables.Machine.Row(("Id", id), ("Name", name), ("Key", key), ("LicenseKey", licenseKey ?? key.ToString())));
    }
}
