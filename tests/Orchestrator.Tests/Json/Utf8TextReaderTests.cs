using System;
using System.IO;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.Json;

public sealed class Utf8TextReaderTests
{
    [Fact]
    public void Reads_what_a_stream_reader_reads_however_the_bytes_come_and_whatever_room_there_is() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<string?>(),
            Gen.Choose(1, 7).ToArbitrary(),
            Gen.Choose(1, 5).ToArbitrary(),
            (text, bytes, chars) => Read(Encoding.UTF8.GetBytes((text ?? string.Empty) + "é日🚀"), bytes, chars) == (Encoding.UTF8.GetString(Encoding.UTF8.GetBytes((text ?? string.Empty) + "é日🚀")))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\uFEFF{}", "{}")]
    [InlineData("\uFEFF", "")]
    [InlineData("", "")]
    [InlineData("a\uFEFFb", "a\uFEFFb")]
    public void A_byte_order_mark_at_the_start_is_no_text(string bytes, string text) =>
        Assert.Equal(text, Read(Encoding.UTF8.GetBytes(bytes), 1, 16));

    [Fact]
    public void A_text_that_ends_within_a_letter_ends_in_a_replacement() =>
        Assert.Equal("a\uFFFD", Read([(byte)'a', 0xE6, 0x97], 2, 16));

    [Fact]
    public void A_long_text_is_whole()
    {
        string text = new('日', 100_000);

        Assert.Equal(text, Read(Encoding.UTF8.GetBytes(text), 4096, 1000));
    }

    private static string Read(byte[] bytes, int atOnce, int room)
    {
        using Utf8TextReader reader = new(new Dribble(bytes, atOnce));
        StringBuilder text = new();
        char[] buffer = new char[room];
        int read;
        while ((read = reader.Read(buffer, 0, room)) > 0)
        {
            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }

    /// <summary>A stream that gives a few bytes at a time, as a connection does.</summary>
    private sealed class Dribble(byte[] bytes, int atOnce) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, atOnce));
    }
}
