using System;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Tests.Architecture;

/// <summary>Completion: each parameter whose values are known, or live on the server, offers them.</summary>
internal static class CompletionRules
{
    private static readonly string[] s_completed = ["ArgumentCompleter", "KnownValues", "KnownKeys", "ValidateSet"];

    /// <summary>Parameters that nothing can complete, and why: a name, or a class and a name.</summary>
    public static IReadOnlyDictionary<string, string> Free { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Description"] = "prose",
        ["DisplayName"] = "a new name",
        ["Note"] = "prose",
        ["Text"] = "prose",
        ["GivenName"] = "a person's name",
        ["Surname"] = "a person's name",
        ["LicenseKey"] = "secret to everybody else",
        ["RetryAfter"] = "a number of seconds, or a date",
        ["ExternalTag"] = "another system's word",
        ["AppId"] = "known to another service only",
        ["Path"] = "a file, which PowerShell completes",
        ["InFile"] = "a file, which PowerShell completes",
        ["OutFile"] = "a file, which PowerShell completes",
        ["InvokeOrchApiCommand.Form"] = "the parts that an operation takes, by the API guide",
        ["CertificateAuthority"] = "a file, which PowerShell completes",
        ["NewOrchFolderCommand.Name"] = "a new name",
        ["NewOrchRobotCommand.Name"] = "a new name",
        ["NewOrchRoleCommand.Name"] = "a new name",
        ["NewOrchTaskCommand.Title"] = "a new name",
        ["NewOrchTaskCatalogCommand.Name"] = "a new name",
        ["NewOrchUserCommand.Email"] = "a new address",
        ["SetOrchFolderCommand.Name"] = "a new name",
        ["SetOrchRobotCommand.Name"] = "a new name",
        ["SetOrchRoleCommand.Name"] = "a new name",
        ["SetOrchTaskCommand.Title"] = "a new name",
        ["SetOrchTaskCatalogCommand.Name"] = "a new name",
        ["SetOrchUserCommand.UserName"] = "a new name",
        ["SetOrchUserCommand.Email"] = "a new address",
        ["TestOrchPermissionCommand.Accept"] = "text of the script that is tested",
        ["ConnectOrchCommand.Folder"] = "there is no session to ask yet",
    };

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A parameter's values are completed, or it is free text for a reason", Completed)
        {
            Broken =
            [
                Seed.Get("[Parameter] public string? Colour { get; set; }"),
                Seed.Get("[Parameter] public RobotReference[]? Robot { get; set; }"),
                Seed.Get("[Parameter] public long[]? Id { get; set; }"),
                Seed.Get("[Parameter] public IDictionary? Settings { get; set; }"),
            ],
            Kept =
            [
                Seed.Get("[Parameter] [ArgumentCompleter(typeof(RobotCompleter))] public RobotReference[]? Robot { get; set; }"),
                Seed.Get("""[Parameter] [KnownValues("Red", "Green")] public string? Colour { get; set; }"""),
                Seed.Get("[Parameter] public string? Description { get; set; }"),
                Seed.Get("[Parameter] public int Count { get; set; }"),
                Seed.Get("[Parameter] public SwitchParameter Recurse { get; set; }"),
            ],
        },
        new("Reasons for free text stand for nothing that is completed", NothingTwice)
        {
            Broken = [Seed.Get("[Parameter] [ArgumentCompleter(typeof(SomeCompleter))] public string? Description { get; set; }")],
            Kept = [Seed.Get("[Parameter] public string? Description { get; set; }")],
        },
        new("A cmdlet's first parameter needs no name", Positioned)
        {
            Broken = [Seed.Get("""[Parameter] [ArgumentCompleter(typeof(RobotCompleter))] public RobotReference[]? Robot { get; set; }""")],
            Kept =
            [
                Seed.Get("[Parameter(Position = 0)] public string? Name { get; set; }"),
                Seed.Get("[Parameter] public SwitchParameter Recurse { get; set; } [Parameter] public int First { get; set; } [Parameter] public FolderReference? Folder { get; set; }"),
            ],
        },
    ];

    /// <summary>What names nothing to look for or to change: no cmdlet is about these.</summary>
    private static readonly string[] s_aside = ["Session", "Folder", "Filter", "OrderBy", "Property", "Expand", "PassThru", "ThrottleLimit", "Recurse"];

    private static IEnumerable<Violation> Completed(IReadOnlyList<SourceFile> sources) =>
        from one in Parameters(sources)
        where HasValues(one.Parameter.Type) && !IsCompleted(one.Parameter) && !IsFree(one.Class, one.Parameter)
        select one.Parameter.Violation($"of {one.Class.Name} is a {one.Parameter.Type} and offers nothing to Tab: give it a completer, or say in CompletionRules why there can be none.");

    private static IEnumerable<Violation> NothingTwice(IReadOnlyList<SourceFile> sources) =>
        from one in Parameters(sources)
        where Free.ContainsKey(one.Class.Name + "." + one.Parameter.Name) || (Free.TryGetValue(one.Parameter.Name, out string? reason) && !reason.StartsWith("a file", StringComparison.Ordinal))
        where IsCompleted(one.Parameter)
        select one.Parameter.Violation($"of {one.Class.Name} is completed, and stands in CompletionRules as if nothing could.");

    private static IEnumerable<Violation> Positioned(IReadOnlyList<SourceFile> sources) =>
        from cmdlet in CommandClass.Cmdlets(sources)
        where cmdlet.Parameters.Any(parameter => HasValues(parameter.Type) && !s_aside.Contains(parameter.Name))
            && !cmdlet.Parameters.Any(parameter => parameter.Sets.Any(set => set.Position == "0"))
        select cmdlet.Violation($"{cmdlet.CommandName} has nothing at position 0.");

    private static IEnumerable<(CommandClass Class, CommandParameter Parameter)> Parameters(IReadOnlyList<SourceFile> sources) =>
        CommandClass.Of(sources).SelectMany(one => one.Own.Select(parameter => (one, parameter)));

    private static bool HasValues(string type) =>
        type.TrimEnd(']', '[') is "string" or "Guid" or "Uri" or "IDictionary" or "DateTime" || type is "long[]" || type.TrimEnd(']', '[').EndsWith("Reference", StringComparison.Ordinal);

    private static bool IsCompleted(CommandParameter parameter) => parameter.Syntax.AttributeLists
        .SelectMany(list => list.Attributes)
        .Any(attribute => s_completed.Contains(SyntaxText.SimpleName(attribute.Name)));

    private static bool IsFree(CommandClass one, CommandParameter parameter) => Free.ContainsKey(parameter.Name) || Free.ContainsKey(one.Name + "." + parameter.Name);
}
