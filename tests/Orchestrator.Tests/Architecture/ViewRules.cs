using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace Orchestrator.Tests.Architecture;

/// <summary>Tables: they fit, they stream, and they show moments, states and numbers alike.</summary>
internal static class ViewRules
{
    private const int NarrowScreen = 80;
    private const int LeastColumn = 12;

    private static readonly string[] s_states = ["State", "Status", "Level", "Result", "Priority"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A table leaves each column room at 80 columns", Fits)
        {
            Broken =
            [
                Table("<Width>60</Width>|Id", "|Name", "|Description"),
                Table("<Width>8</Width>|Id", "<Width>80</Width>|Name"),
            ],
            Kept = [Table("<Width>8</Width>|Id", "|Name", "|Description")],
        },
        new("A table grows with the screen, and its first column has a width, so that rows are not held back to be measured", Grows)
        {
            Broken = [Table("|Name", "|Description"), Table("<Width>8</Width>|Id", "<Width>20</Width>|Name")],
            Kept = [Table("<Width>8</Width>|Id", "|Name")],
        },
        new("A column has a label, and an id or a count stands to the right", LabelsAndNumbers)
        {
            Broken =
            [
                new(Source("<TableColumnHeader><Width>8</Width></TableColumnHeader>", "<TableColumnItem><PropertyName>Name</PropertyName></TableColumnItem>")),
                new(("src/Orchestrator/Things/Thing.Format.ps1xml", Table("<Width>8</Width>|Id", "|Name").Files[0].Text.Replace("<Alignment>Right</Alignment>", string.Empty, StringComparison.Ordinal))),
            ],
            Kept = [Table("<Width>8</Width>|Id", "|Name")],
        },
        new("A view shows moments and states as all views do", Alike)
        {
            Broken =
            [
                Table("<Width>8</Width>|Id", "|CreationTime"),
                Table("<Width>8</Width>|Id", "|Status"),
            ],
            Kept = [Table("<Width>8</Width>|Id", "|Name")],
        },
        new("What has a table has a wide view too", HasWide)
        {
            Broken = [Table("<Width>8</Width>|Id", "|Name")],
            Kept = [new(("src/Orchestrator/Things/Thing.Format.ps1xml", WithWide(Table("<Width>8</Width>|Id", "|Name").Files[0].Text)))],
        },
        new("What a cmdlet reads from several folders can be grouped by folder", Grouped)
        {
            Broken = [Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : OrchFolderReadCommand<Thing> { }""")],
            Kept =
            [
                Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : OrchFolderReadCommand<Thing> { }""", ("src/Orchestrator/Things/Thing.Format.ps1xml", "<!-- GroupedByFolder --><View><Name>Thing</Name><ViewSelectedBy><TypeName>Orchestrator.Thing</TypeName>")),
                Seed.Command("GetOrchThingCommand", """[Cmdlet(VerbsCommon.Get, "OrchThing")] public sealed class GetOrchThingCommand : OrchFolderReadCommand<string> { }"""),
            ],
        },
    ];

    private static IEnumerable<(SourceFile File, XElement View)> Views(IReadOnlyList<SourceFile> sources) =>
        from file in sources
        where file.Path.EndsWith(".Format.ps1xml", StringComparison.Ordinal) && file.Text.Contains("<ViewDefinitions>", StringComparison.Ordinal)
        from view in XDocument.Parse(file.Text).Descendants("View")
        select (file, view);

    private static IEnumerable<(SourceFile File, XElement View, XElement[] Headers, XElement[] Items)> Tables(IReadOnlyList<SourceFile> sources) =>
        from one in Views(sources)
        where one.View.Element("TableControl") is not null
        select (one.File, one.View, one.View.Descendants("TableColumnHeader").ToArray(), one.View.Descendants("TableColumnItem").ToArray());

    private static int? WidthOf(XElement header) => header.Element("Width") is { } width ? int.Parse(width.Value, CultureInfo.InvariantCulture) : null;

    private static Violation Of(SourceFile file, XElement view, string message) => new(file.Path, 1, $"The view {view.Element("Name")?.Value} {message}");

    private static IEnumerable<Violation> Fits(IReadOnlyList<SourceFile> sources) =>
        from one in Tables(sources)
        let needed = one.Headers.Sum(header => WidthOf(header) ?? LeastColumn) + one.Headers.Length - 1
        where needed > NarrowScreen
        select Of(one.File, one.View, $"needs {needed} columns.");

    private static IEnumerable<Violation> Grows(IReadOnlyList<SourceFile> sources) =>
        from one in Tables(sources)
        where WidthOf(one.Headers[0]) is null || one.Headers.All(header => WidthOf(header) is not null)
        select Of(one.File, one.View, "has no width for its first column, or for all.");

    private static IEnumerable<Violation> LabelsAndNumbers(IReadOnlyList<SourceFile> sources)
    {
        foreach ((SourceFile file, XElement view, XElement[] headers, XElement[] items) in Tables(sources))
        {
            if (headers.Length != items.Length || headers.Any(header => string.IsNullOrEmpty(header.Element("Label")?.Value)))
            {
                yield return Of(file, view, "has a column without a label, or a label without a column.");
            }
            else if (headers.FirstOrDefault(header => IsNumber(header.Element("Label")!.Value) && header.Element("Alignment")?.Value != "Right") is { } left)
            {
                yield return Of(file, view, $"has {left.Element("Label")!.Value} on the left.");
            }
        }
    }

    private static bool IsNumber(string label) => label is "Id" or "Line" or "Count" || label.EndsWith("Id", StringComparison.Ordinal) || label.EndsWith("Count", StringComparison.Ordinal);

    private static IEnumerable<Violation> Alike(IReadOnlyList<SourceFile> sources) =>
        from one in Views(sources)
        from property in one.View.Descendants("PropertyName")
        let shown = property.Parent!.Name.LocalName is "TableColumnItem" or "ListItem"
        where shown && (property.Value.EndsWith("Time", StringComparison.Ordinal) || (s_states.Contains(property.Value) && !one.View.Value.Contains("Sandbox", StringComparison.Ordinal)))
        select Of(one.File, one.View, $"shows {property.Value} without ViewText.");

    private static IEnumerable<Violation> HasWide(IReadOnlyList<SourceFile> sources)
    {
        HashSet<string> wide = [.. Views(sources).Where(one => one.View.Element("WideControl") is not null).SelectMany(one => one.View.Descendants("TypeName")).Select(type => type.Value)];
        return from one in Tables(sources)
               from type in one.View.Descendants("TypeName")
               where !wide.Contains(type.Value)
               select Of(one.File, one.View, $"is of {type.Value}, which has no wide view.");
    }

    private static IEnumerable<Violation> Grouped(IReadOnlyList<SourceFile> sources)
    {
        string views = string.Concat(sources.Where(file => file.Path.EndsWith(".Format.ps1xml", StringComparison.Ordinal)).Select(file => string.Concat(file.Text.Where(character => !char.IsWhiteSpace(character)))));
        return from cmdlet in CommandClass.Cmdlets(sources)
               let read = cmdlet.Parts.SelectMany(part => part.Syntax.BaseList?.Types ?? default).Select(type => type.Type.ToString()).FirstOrDefault(type => type.StartsWith("OrchFolderReadCommand<", StringComparison.Ordinal))
               where read is not null
               let entity = read["OrchFolderReadCommand<".Length..^1]
               where entity != "string" && !views.Contains($"<!--GroupedByFolder--><View><Name>{entity}</Name><ViewSelectedBy><TypeName>Orchestrator.{entity}</TypeName>", StringComparison.Ordinal)
               select cmdlet.Violation($"{cmdlet.CommandName} reads {entity}, whose view is not marked as GroupedByFolder.");
    }

    /// <summary>A view of Thing; a column is a width, <c>|</c>, and a property.</summary>
    private static Seed Table(params string[] columns) => new(Source(
        string.Concat(columns.Select(column => column.Split('|')).Select(parts => $"<TableColumnHeader><Label>{parts[1]}</Label>{(parts[1] == "Id" ? "<Alignment>Right</Alignment>" : string.Empty)}{parts[0]}</TableColumnHeader>")),
        string.Concat(columns.Select(column => column.Split('|')).Select(parts => $"<TableColumnItem><PropertyName>{parts[1]}</PropertyName></TableColumnItem>"))));

    private static (string Path, string Text) Source(string headers, string items) => ("src/Orchestrator/Things/Thing.Format.ps1xml", $"""
        <Configuration><ViewDefinitions><View><Name>Thing</Name><ViewSelectedBy><TypeName>Orchestrator.Thing</TypeName></ViewSelectedBy>
        <TableControl><TableHeaders>{headers}</TableHeaders><TableRowEntries><TableRowEntry><TableColumnItems>{items}</TableColumnItems></TableRowEntry></TableRowEntries></TableControl></View></ViewDefinitions></Configuration>
        """);

    private static string WithWide(string text) => text.Replace("</ViewDefinitions>", "<View><Name>W</Name><ViewSelectedBy><TypeName>Orchestrator.Thing</TypeName></ViewSelectedBy><WideControl /></View></ViewDefinitions>", StringComparison.Ordinal);
}
