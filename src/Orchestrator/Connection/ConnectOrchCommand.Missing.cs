using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Security;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <content>Where nothing says how to sign in: what is missing is prompted for one by one, or named.</content>
public sealed partial class ConnectOrchCommand
{
    private bool _mute;

    private void AskForMissing()
    {
        if (ParameterSetName != "AccessToken" || AccessToken is not null)
        {
            return;
        }

        List<string> missing = [];
        if (Uri is null && Organization is null)
        {
            // Not missing in itself: without it, it is Automation Cloud, whose organization is.
            string? text = Prompt<string>(nameof(Uri), "Where to sign in: the address of Orchestrator or of one of its pages, copied from a browser. Press Enter for Automation Cloud.");
            Uri = string.IsNullOrWhiteSpace(text) ? null : LanguagePrimitives.ConvertTo<Uri>(text!.Trim());
        }

        if (Organization is null && OrchAddress.NeedsOrganization(Uri))
        {
            Organization = NotEmpty(Ask<string>(missing, nameof(Organization), "Automation Cloud needs the name of the organization: the first part of the path of its pages, after the host."));
        }

        if (Tenant is null && (Organization is not null || missing.Contains(nameof(Organization)) || OrchAddress.NeedsTenant(Uri)))
        {
            Tenant = NotEmpty(Ask<string>(missing, nameof(Tenant), "An organization has several tenants: the name of the one to work in, the second part of the path."));
        }

        AccessToken = Ask<SecureString>(missing, nameof(AccessToken), "As whom to sign in: a personal access token (user menu, Preferences, Personal access token). For the browser, end with Ctrl+C and give -ClientId.");
        if (AccessToken is { Length: 0 })
        {
            missing.Add(nameof(AccessToken));
        }

        if (missing.Count > 0)
        {
            string names = string.Join(", ", missing.Distinct().Select(name => "-" + name));
            Fail(ErrorRecords.InvalidArgument(
                "SignInIncomplete",
                $"Connect-Orch does not know where and as whom to sign in: {names} {(missing.Count == 1 ? "is" : "are")} missing.",
                null,
                "Give -Organization and -Tenant or -Uri, and one of -AccessToken, -ClientId, -Credential and -UseDefaultCredential; or the name of a profile, -FromEnvironment or -Sandbox alone."));
        }
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    /// <summary>Prompts for one value with the reason; where nobody can be asked, notes that it is missing.</summary>
    private T? Ask<T>(List<string> missing, string parameter, string reason)
        where T : class
    {
        T? answer = Prompt<T>(parameter, reason);
        if (answer is null)
        {
            missing.Add(parameter);
        }

        return answer;
    }

    private T? Prompt<T>(string parameter, string reason)
        where T : class
    {
        // Once nobody could be asked, nobody can.
        if (!_mute && TryPrompt(parameter, reason, typeof(T)) is { } answer)
        {
            return answer.BaseObject as T;
        }

        _mute = true;
        return null;
    }

    private PSObject? TryPrompt(string parameter, string reason, Type type)
    {
        if (Host.UI is null)
        {
            return null;
        }

        FieldDescription field = new(parameter) { HelpMessage = reason };
        field.SetParameterType(type);
        try
        {
            // A scheduled task has a console host and no keyboard, which this refuses to look at.
            _ = Host.Name == "ConsoleHost" && Host.UI.RawUI.KeyAvailable;
            return Host.UI.Prompt("Connect-Orch", reason, [field]) is { } answers && answers.TryGetValue(parameter, out PSObject? answer) ? answer : null;
        }
        catch (Exception e) when (e is InvalidOperationException or NotImplementedException or HostException)
        {
            // Started with -NonInteractive, without a keyboard, or in a host that has no prompts.
            return null;
        }
    }
}
