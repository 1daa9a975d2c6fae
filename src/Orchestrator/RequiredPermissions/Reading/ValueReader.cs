using System.Linq;

namespace Orchestrator.Commands;

/// <summary>Turns what is known of a value into what conditions ask of a parameter.</summary>
internal static class ValueReader
{
    public static GivenValue Of(ScriptReader reader, Known value)
    {
        switch (reader.Expressions.Items(value))
        {
            case Constant constant:
                return GivenValue.Of(constant.Value is System.IO.FileSystemInfo file ? file.FullName : constant.Value);
            case PartialText partial:
                return GivenValue.Partial(partial.Template);
            case Typed typed:
                return GivenValue.Object(typed.Type);
            case Sequence many:
                return GivenValue.Many([.. many.Items.Select(item => Of(reader, item)), .. many.Open ? [GivenValue.Unknown] : System.Array.Empty<GivenValue>()]);
            case Either several:
                return GivenValue.Either([.. several.Values.Select(one => Of(reader, one))]);
            default:
                return GivenValue.Unknown;
        }
    }
}
