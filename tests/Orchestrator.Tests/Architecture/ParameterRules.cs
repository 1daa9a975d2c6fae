using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Tests.Architecture;

/// <summary>Parameters: names, documentation, secrets.</summary>
internal static class ParameterRules
{
    /// <summary>What PowerShell gives every cmdlet, by name and by alias.</summary>
    private static readonly HashSet<string> s_reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Confirm", "Debug", "ErrorAction", "ErrorVariable", "InformationAction", "InformationVariable", "OutBuffer", "OutVariable", "PipelineVariable",
        "ProgressAction", "SelectObject", "SelectProperty", "UseTransaction", "Verbose", "WarningAction", "WarningVariable", "WhatIf",
        "cf", "db", "ea", "ev", "infa", "iv", "ob", "ov", "pv", "proga", "usetx", "vb", "wa", "wi", "wv",
    };

    private static readonly string[] s_secretWords = ["Password", "Secret", "Token"];

    private static readonly string[] s_secretTypes = ["SecureString", "PSCredential", "SecureString[]", "PSCredential[]"];

    /// <summary>Types that cannot hold a secret: -ShouldRotateToken is a yes or no.</summary>
    private static readonly string[] s_plainTypes = ["bool", "SwitchParameter", "int", "long", "DateTime", "TimeSpan"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A parameter's name is a singular in Pascal case", SingularName)
        {
            Broken =
            [
                Seed.Get("[Parameter] public string[]? Names { get; set; }"),
                Seed.Get("[Parameter] public string? name { get; set; }"),
            ],
            Kept =
            [
                Seed.Get("[Parameter] public string? Status { get; set; }"),
                Seed.Get("[Parameter] public Hashtable? ExecutionSettings { get; set; }"),
                Seed.Get("[Parameter] public SwitchParameter AllFolders { get; set; }"),
                Seed.Get("public string[]? Names { get; set; }"),
            ],
        },
        new("A parameter's name is not one of PowerShell's own", NotReserved)
        {
            Broken =
            [
                Seed.Get("[Parameter] public SwitchParameter Confirm { get; set; }"),
                Seed.Get("""[Parameter] [Alias("wv")] public string? WindowsVersion { get; set; }"""),
                Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing", SupportsPaging = true)] public sealed class GetOrchThingCommand : OrchCmdlet { [Parameter] public int First { get; set; } }"""),
            ],
            Kept = [Seed.Get("[Parameter] public int First { get; set; }")],
        },
        new("A cmdlet and its parameters are documented", Documented)
        {
            Broken =
            [
                Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : OrchCmdlet { }"""),
                Seed.Get("[Parameter] public string? Name { get; set; }"),
                Seed.Get("/// <summary> </summary>\n[Parameter] public string? Name { get; set; }"),
                Seed.Get("// The name.\n[Parameter] public string? Name { get; set; }"),
            ],
            Kept = [Seed.Get("/// <summary>The name.</summary>\n[Parameter] public string? Name { get; set; }")],
        },
        new("A secret is a SecureString or a PSCredential", SecretsAreSecure)
        {
            Broken =
            [
                Seed.Get("[Parameter] public string? Password { get; set; }"),
                Seed.Get("[Parameter] public object? ClientSecret { get; set; }"),
            ],
            Kept =
            [
                Seed.Get("[Parameter] public SecureString? Password { get; set; }"),
                Seed.Get("[Parameter] public SwitchParameter ResetPassword { get; set; }"),
                Seed.Get("[Parameter] public string? SecretName { get; set; }"),
            ],
        },
        new("A switch is off unless it is given", SwitchesAreOff)
        {
            Broken =
            [
                Seed.Get("[Parameter] public SwitchParameter Recurse { get; set; } = true;"),
                Seed.Get("[Parameter] public SwitchParameter? Recurse { get; set; }"),
            ],
            Kept = [Seed.Get("[Parameter] public SwitchParameter Recurse { get; set; }")],
        },
    ];

    private static IEnumerable<(CommandClass Cmdlet, CommandParameter Parameter)> Own(IReadOnlyList<SourceFile> sources) =>
        CommandClass.Of(sources).SelectMany(cmdlet => cmdlet.Own.Select(parameter => (cmdlet, parameter)));

    private static IEnumerable<Violation> SingularName(IReadOnlyList<SourceFile> sources) =>
        from one in Own(sources)
        let dictionary = one.Parameter.Type.EndsWith("Hashtable", StringComparison.Ordinal) || one.Parameter.Type.Contains("IDictionary", StringComparison.Ordinal)
        let all = one.Parameter.Name.StartsWith("All", StringComparison.Ordinal)
        where !char.IsUpper(one.Parameter.Name[0]) || (!dictionary && !all && SyntaxText.LooksPlural(one.Parameter.Name))
        select one.Parameter.Violation($"of {one.Cmdlet.Name} is no singular in Pascal case.");

    private static IEnumerable<Violation> NotReserved(IReadOnlyList<SourceFile> sources) =>
        from one in Own(sources)
        from name in one.Parameter.Aliases.Append(one.Parameter.Name)
        where s_reserved.Contains(name) || (one.Cmdlet.SupportsPaging && name is "First" or "Skip" or "IncludeTotalCount")
        select one.Parameter.Violation($"of {one.Cmdlet.Name} takes the name {name} from PowerShell.");

    private static IEnumerable<Violation> Documented(IReadOnlyList<SourceFile> sources)
    {
        foreach (CommandClass cmdlet in CommandClass.Of(sources))
        {
            if (cmdlet.IsCmdlet && !cmdlet.Parts.Any(part => SyntaxText.HasSummary(part.Syntax)))
            {
                yield return cmdlet.Violation($"{cmdlet.Name} has no summary.");
            }

            foreach (CommandParameter parameter in cmdlet.Own.Where(parameter => !SyntaxText.HasSummary(parameter.Syntax)))
            {
                yield return parameter.Violation($"of {cmdlet.Name} has no summary.");
            }
        }
    }

    private static IEnumerable<Violation> SecretsAreSecure(IReadOnlyList<SourceFile> sources) =>
        from one in Own(sources)
        where s_secretWords.Any(word => one.Parameter.Name.Contains(word, StringComparison.Ordinal))
            && !one.Parameter.Name.EndsWith("Name", StringComparison.Ordinal)
            && !s_secretTypes.Contains(one.Parameter.Type)
            && !s_plainTypes.Contains(one.Parameter.Type)
        select one.Parameter.Violation($"of {one.Cmdlet.Name} is a {one.Parameter.Type}.");

    private static IEnumerable<Violation> SwitchesAreOff(IReadOnlyList<SourceFile> sources) =>
        from one in Own(sources)
        where one.Parameter.Type == "SwitchParameter" && (one.Parameter.Syntax.Initializer is not null || one.Parameter.Syntax.Type.ToString() != "SwitchParameter")
        select one.Parameter.Violation($"of {one.Cmdlet.Name} is on without being given, or neither on nor off.");
}
