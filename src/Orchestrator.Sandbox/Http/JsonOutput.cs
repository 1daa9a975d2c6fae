using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Sandbox;

/// <summary>
/// Writes JSON as bytes. Its methods are those of <see cref="JsonWriter"/>, and so is what it writes; it does without the tree, the
/// characters and the checks in between, because the client of a sandbox ought to be what a measurement measures.
/// </summary>
internal sealed class JsonOutput
{
    private static readonly byte[] s_null = Encoding.ASCII.GetBytes("null");
    private static readonly byte[] s_true = Encoding.ASCII.GetBytes("true");
    private static readonly byte[] s_false = Encoding.ASCII.GetBytes("false");

    /// <summary>Which letters are written as they are, of ASCII.</summary>
    private static readonly bool[] s_plain = [.. Enumerable.Range(0, 128).Select(letter => letter is >= ' ' and <= '~' and not ('"' or '\\'))];

    private byte[] _bytes = new byte[4096];
    private bool _separate;

    /// <summary>What has been written.</summary>
    public byte[] Bytes => _bytes;

    /// <summary>How much has been written.</summary>
    public int Length { get; private set; }

    /// <summary>Whether text is written as it is between quotes.</summary>
    public static bool IsPlain(string text) => Plain(text) == text.Length;

    /// <summary>Forgets what has been taken, and goes on.</summary>
    public void Clear() => Length = 0;

    public void WriteStartObject() => Open('{');

    public void WriteEndObject() => Close('}');

    public void WriteStartArray() => Open('[');

    public void WriteEndArray() => Close(']');

    public void WritePropertyName(string name) => WritePropertyName(new PropertyText(name));

    public void WritePropertyName(PropertyText property)
    {
        WriteWhole(property.Name);
        _separate = false;
    }

    /// <summary>Writes a value, or a property with its value, that is text already.</summary>
    public void WriteWhole(byte[] text)
    {
        Begin(text.Length);
        WriteEscaped(text);
    }

    public void WriteNull() => WriteWhole(s_null);

    public void WriteValue(bool value) => WriteWhole(value ? s_true : s_false);

    public void WriteValue(long value)
    {
        Begin(20);
        if (value is >= 0 and < int.MaxValue)
        {
            Digits((int)value, Width((int)value));
        }
        else
        {
            Ascii(value.ToString(CultureInfo.InvariantCulture));
        }
    }

    public void WriteValue(Guid value)
    {
        Begin(38);
        _bytes[Length++] = (byte)'"';
        Ascii(value.ToString());
        _bytes[Length++] = (byte)'"';
    }

    /// <summary>Writes a time in UTC: to the second where it is a whole one, and else to the ten-millionth that it has.</summary>
    public void WriteValue(DateTimeOffset value)
    {
        DateTime time = value.UtcDateTime;
        Begin(30);
        _bytes[Length++] = (byte)'"';
        Digits(time.Year, 4, '-');
        Digits(time.Month, 2, '-');
        Digits(time.Day, 2, 'T');
        Digits(time.Hour, 2, ':');
        Digits(time.Minute, 2, ':');
        Digits(time.Second, 2);
        int fraction = (int)(time.Ticks % TimeSpan.TicksPerSecond);
        if (fraction > 0)
        {
            int width = 7;
            for (; fraction % 10 == 0; fraction /= 10)
            {
                width--;
            }

            _bytes[Length++] = (byte)'.';
            Digits(fraction, width);
        }

        _bytes[Length++] = (byte)'Z';
        _bytes[Length++] = (byte)'"';
    }

    public void WriteValue(string? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        int plain = Plain(value);
        if (plain == value.Length)
        {
            Begin(plain + 2);
            _bytes[Length++] = (byte)'"';
            Length += Encoding.ASCII.GetBytes(value, 0, plain, _bytes, Length);
            _bytes[Length++] = (byte)'"';
        }
        else
        {
            WriteStartText();
            WriteText(value);
            WriteEndText();
        }
    }

    /// <summary>Begins text that comes in parts.</summary>
    public void WriteStartText()
    {
        Begin(1);
        _bytes[Length++] = (byte)'"';
    }

    /// <summary>Writes a part of text that is escaped already.</summary>
    public void WriteEscaped(byte[] text)
    {
        Reserve(text.Length);
        Buffer.BlockCopy(text, 0, _bytes, Length, text.Length);
        Length += text.Length;
    }

    /// <summary>Writes a part of text.</summary>
    public void WriteText(string value)
    {
        // Six bytes a letter at most: \u0000.
        Reserve(6 * value.Length);
        bool[] plain = s_plain;
        byte[] bytes = _bytes;
        int at = Length;
        for (int i = 0; i < value.Length; i++)
        {
            char letter = value[i];
            if (letter < 128 && plain[letter])
            {
                bytes[at++] = (byte)letter;
            }
            else if (Escape(letter) is > '\0' and char known)
            {
                bytes[at++] = (byte)'\\';
                bytes[at++] = (byte)known;
            }
            else if (letter is < ' ' or '\u0085' or '\u2028' or '\u2029')
            {
                at += Encoding.ASCII.GetBytes("\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture), 0, 6, bytes, at);
            }
            else
            {
                // A letter of another alphabet, which two chars may make up.
                int count = i + 1 < value.Length && char.IsSurrogatePair(value, i) ? 2 : 1;
                at += Encoding.UTF8.GetBytes(value, i, count, bytes, at);
                i += count - 1;
            }
        }

        Length = at;
    }

    public void WriteEndText()
    {
        Reserve(1);
        _bytes[Length++] = (byte)'"';
    }

    public void WriteValue(JToken value)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        using JsonTextWriter json = new(text);
        value.WriteTo(json);
        WriteWhole(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Where the first letter is that is not ASCII or must be escaped; the length of the text where there is none.</summary>
    private static int Plain(string text)
    {
        int from = 0;
        while (from < text.Length && text[from] < 128 && s_plain[text[from]])
        {
            from++;
        }

        return from;
    }

    private static int Width(int value)
    {
        int width = 1;
        for (; value >= 10; value /= 10)
        {
            width++;
        }

        return width;
    }

    /// <summary>The letter after the backslash; none where there is no short form.</summary>
    private static char Escape(char letter) => letter switch
    {
        '"' or '\\' => letter,
        '\n' => 'n',
        '\r' => 'r',
        '\t' => 't',
        '\b' => 'b',
        '\f' => 'f',
        _ => '\0',
    };

    private void Open(char bracket)
    {
        Begin(1);
        _bytes[Length++] = (byte)bracket;
        _separate = false;
    }

    private void Close(char bracket)
    {
        Reserve(1);
        _bytes[Length++] = (byte)bracket;
        _separate = true;
    }

    /// <summary>Begins a value of so many bytes at most, with a comma where something comes before.</summary>
    private void Begin(int count)
    {
        Reserve(count + 1);
        if (_separate)
        {
            _bytes[Length++] = (byte)',';
        }

        _separate = true;
    }

    private void Ascii(string text)
    {
        foreach (char letter in text)
        {
            _bytes[Length++] = (byte)letter;
        }
    }

    private void Digits(int value, int width, char end)
    {
        Digits(value, width);
        _bytes[Length++] = (byte)end;
    }

    private void Digits(int value, int width)
    {
        for (int i = width - 1; i >= 0; i--)
        {
            _bytes[Length + i] = (byte)('0' + (value % 10));
            value /= 10;
        }

        Length += width;
    }

    private void Reserve(int count)
    {
        if (Length + count > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Length + count));
        }
    }
}
