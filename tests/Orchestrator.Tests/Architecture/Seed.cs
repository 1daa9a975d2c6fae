using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Tests.Architecture;

/// <summary>Small sources to try a rule on.</summary>
internal sealed class Seed(params (string Path, string Text)[] files)
{
    /// <summary>The base that most seeds derive from.</summary>
    private const string Bases = """
        namespace Orchestrator.Commands;
        public abstract class OrchCmdlet : PSCmdlet
        {
            /// <summary>Which session to use.</summary>
            [Parameter] public OrchSession? Session { get; set; }
        }
        public abstract class OrchItemCommand<T> : OrchCmdlet { private void Flush() => ShouldProcess("a", "b"); }
        """;

    public IReadOnlyList<SourceFile> Files { get; } = [.. files.Select(file => new SourceFile(file.Path, file.Text))];

    /// <summary>A cmdlet in the file and the folder that it belongs in, and the bases.</summary>
    /// <param name="name">The class.</param>
    /// <param name="text">The attributes and the class.</param>
    /// <param name="more">Other files.</param>
    public static Seed Command(string name, string text, params (string Path, string Text)[] more) => new(
    [
        ("src/Orchestrator/Common/Bases.cs", Bases),
        ($"src/Orchestrator/Things/{name}.cs", "namespace Orchestrator.Commands;\n" + text),
        .. more,
    ]);

    /// <summary>The cmdlet Get-OrchThing.</summary>
    /// <param name="members">Its members.</param>
    /// <param name="attributes">Its attributes but [Cmdlet].</param>
    public static Seed Get(string members, string attributes = "[OutputType(typeof(Thing))]") => Command(
        "GetOrchThingCommand",
        $$"""
        /// <summary>Gets things.</summary>
        [Cmdlet(VerbsCommon.Get, "OrchThing")]
        {{attributes}}
        public sealed class GetOrchThingCommand : OrchCmdlet
        {
            {{members}}
        }
        """);

    /// <summary>A file of a part.</summary>
    public static Seed File(string path, string text) => new((path, text));
}
