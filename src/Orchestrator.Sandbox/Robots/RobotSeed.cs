using System;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Sandbox;

/// <summary>The company's robots, their machines and the processes that they can run.</summary>
internal static class RobotSeed
{
    public static void Fill(Company company)
    {
        Documentation(company);
        Elsewhere(company);
        Process(company, 501, FolderSeed.Documentation, "input_output_arguments_example", 759, 1684);
        Process(company, 502, FolderSeed.Documentation, "TestingSequence_DOC", 749, 902, 216);
        Process(company, 503, FolderSeed.AccountsPayable, "Invoice Intake", 2001, 2002, 2003);
        Process(company, 504, FolderSeed.Research, "R&D 100% 'quoted' #1", 2010);
    }

    /// <summary>The folder of the guide's examples.</summary>
    private static void Documentation(Company company)
    {
        const long Folder = FolderSeed.Documentation;
        Add(company, Folder, 749, "DocBot", "NonProduction", (131, "MBOBOC"), "UIPATH\\MADALINA.BOBOC", environments: "doc_env,WR_env,Group1");
        Add(company, Folder, 902, "mr-Rob", "NonProduction", (132, "midragomir"), "uipath\\mircea.dragomir", "Alerts");
        Add(company, Folder, 759, "Stan", "Unattended", (129, "DESKTOP-ASBD"), "Alex", environments: "doc_env,a_invoke_env,Group1");
        Add(company, Folder, 771, "!~#$%^&*()_+=-", "NonProduction", (130, "DESKTOP-PMFQGCB"), "dragomirmir", environments: "WR_env");
        Add(company, Folder, 1684, "DocBot", "NonProduction", (1066, "Doc"), "uipath\\documentation", environments: "doc_env", version: "18.3.0.558");
        Add(company, Folder, 79, "Oldie", "Attended", (133, "DESKTOP-OLD"), "uipath\\old.hand");
        Add(company, Folder, 119, "Tick", "Unattended", (134, "VM-TICK"), "uipath\\tick");
        Add(company, Folder, 120, "Tock", "Unattended", (135, "VM-TOCK"), "uipath\\tock");
        Row gustavee = Add(company, Folder, 216, "Gustavee", "Development", (15, "CAPETRINA"), "uipath\\john.smith", user: 45);
        company.Robots.Put(gustavee.With(
            ("LicenseKey", "fc157179-3724-4bb0-acd2-8261bef82d01"),
            ("ExecutionSettings", new JObject
            {
                ["ResolutionHeight"] = 0,
                ["ResolutionDepth"] = 0,
                ["FontSmoothing"] = false,
                ["AutoDownloadProcess"] = false,
            })));
        company.Machines.Put(RobotTables.Machine.Row(
            ("Id", 229978L), ("Name", "LAPTOP-IN7198N3"), ("Key", Keys.Of("Machine", 229978)), ("LicenseKey", Keys.Of("Machine", 229978).ToString())));
    }

    private static void Elsewhere(Company company)
    {
        Add(company, FolderSeed.AccountsPayable, 2001, "Invoice Bot", "Unattended", (201, "VM-AP-01"), "acme\\invoice", "Reads invoices");
        Add(company, FolderSeed.AccountsPayable, 2002, "50% Off", "Unattended", (201, "VM-AP-01"), "acme\\fifty%");
        Add(company, FolderSeed.AccountsPayable, 2003, "O'Bot #1", "Unattended", (202, "VM-AP-02"), "acme\\o'bot");
        Add(company, FolderSeed.Invoices, 2004, "Bot + Co", "NonProduction", (202, "VM-AP-02"), "acme\\bot+co");
        Add(company, FolderSeed.Payroll, 2005, "Payroll", "Unattended", (203, "VM-PAY"), "acme\\payroll", "Every month");
        Add(company, FolderSeed.HumanResources, 2006, "Onboarding", "Attended", null, "acme\\hr", user: 107);
        Add(company, FolderSeed.HumanResources, 2007, "Disabled one", "Unattended", (204, "VM-HR"), "acme\\off", enabled: false);
        Add(company, FolderSeed.Research, 2010, "R&D/Bot", "Development", (205, "VM-R&D"), "acme\\r&d");
        Add(company, FolderSeed.OHara, 2011, "$(Get-Date)", "Development", (206, "O'HARA-PC"), "acme\\o'hara");
        Add(company, FolderSeed.Tokyo, 2012, "経理ロボット", "Unattended", (207, "東京-01"), "acme\\keiri", "月次");
        Add(company, FolderSeed.Rocket, 2013, "🤖 Robo", "TestAutomation", (208, "VM-🚀"), "acme\\robo");
        Add(company, FolderSeed.Quarters, 2014, "a=b&c?d", "Headless", (209, "VM-Q"), "acme\\q");
        Provisioned(company, 3001, FolderSeed.Shared, "admin@acme.com", Seed.Administrator);
        Provisioned(company, 3002, FolderSeed.Shared, "ichiro.suzuki", 102);
    }

    private static Row Add(
        Company company,
        long folder,
        long id,
        string name,
        string type,
        (long Id, string Name)? machine,
        string username,
        string? description = null,
        string environments = "",
        string? version = null,
        long? user = null,
        bool enabled = true)
    {
        Guid key = Keys.Of("Machine", machine?.Id ?? id);
        if (machine is { } host && company.Machines.Find(host.Id) is null)
        {
            company.Machines.Put(RobotTables.Machine.Row(("Id", host.Id), ("Name", host.Name), ("Key", key), ("LicenseKey", key.ToString())));
        }

        return company.Robots.Put(RobotTables.Robot.Row(
            ("Id", id),
            ("FolderId", folder),
            ("Name", name),
            ("Type", type),
            ("HostingType", machine is null ? "Floating" : "Standard"),
            ("MachineId", machine?.Id),
            ("MachineName", machine?.Name),
            ("LicenseKey", machine is null ? null : key.ToString()),
            ("Username", username),
            ("Description", description),
            ("RobotEnvironments", environments),
            ("SoftwareVersion", version),
            ("UserId", user),
            ("Enabled", enabled),
            ("ExecutionSettings", new JObject { ["TracingLevel"] = "Information" }),
            ("CreationTime", company.Founded.AddDays(id % 300)),
            ("CreatorUserId", Seed.Administrator)));
    }

    /// <summary>A robot that came with its user.</summary>
    private static void Provisioned(Company company, long id, long folder, string name, long user)
    {
        Row robot = Add(company, folder, id, name, "Unattended", null, name, user: user);
        company.Robots.Put(robot.With(("ProvisionType", "Automatic")));
    }

    private static void Process(Company company, long id, long folder, string key, params long[] robots) => company.Processes.Put(RobotTables.Process.Row(
        ("Id", id), ("FolderId", folder), ("ProcessKey", key), ("Name", key), ("RobotIds", robots)));
}
