using System;
using System.IO;
using Newtonsoft.Json;

namespace Orchestrator.Client;

/// <summary>
/// Reads each value as what it is and leaves it to the serializer to convert it. A text reader that is asked for one type stands
/// in the middle of a value of another one, from where nobody could go on.
/// </summary>
internal sealed class ContentReader(TextReader text) : JsonTextReader(text)
{
    public override string? ReadAsString() => ReadContent() as string;

    public override bool? ReadAsBoolean() => ReadContent() as bool?;

    public override int? ReadAsInt32() => ReadContent() as int?;

    public override double? ReadAsDouble() => ReadContent() as double?;

    public override decimal? ReadAsDecimal() => ReadContent() as decimal?;

    public override byte[]? ReadAsBytes() => ReadContent() as byte[];

    public override DateTime? ReadAsDateTime() => ReadDate(DateParseHandling.DateTime) as DateTime?;

    public override DateTimeOffset? ReadAsDateTimeOffset() => ReadDate(DateParseHandling.DateTimeOffset) as DateTimeOffset?;

    /// <summary>Reads a value; what is returned is of no account, as the serializer looks at the token.</summary>
    private object? ReadContent()
    {
        bool more;
        while ((more = Read()) && TokenType == JsonToken.Comment)
        {
        }

        if (!more)
        {
            // The last token stays in place otherwise, and would count as the value.
            SetToken(JsonToken.None, null, false);
        }

        return Value;
    }

    private object? ReadDate(DateParseHandling handling)
    {
        DateParseHandling usual = DateParseHandling;
        DateParseHandling = handling;
        try
        {
            return ReadContent();
        }
        finally
        {
            DateParseHandling = usual;
        }
    }
}
