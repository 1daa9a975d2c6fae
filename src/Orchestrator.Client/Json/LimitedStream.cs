using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace Orchestrator.Client;

/// <summary>A body that ends with an error where it is longer than anything that was asked for, such as one that grows a thousandfold when it is unpacked.</summary>
internal sealed class LimitedStream(Stream body, long most) : ReadingStream
{
    /// <summary>The longest value.</summary>
    public const long MostOfValue = 100 * 1024 * 1024;

    /// <summary>The longest page of rows.</summary>
    public const long MostOfPage = 1024L * 1024 * 1024;

    private long _read;

    public override int Read(byte[] buffer, int offset, int count) => Count(body.Read(buffer, offset, count));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Count(await body.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read) => (_read += read) <= most ? read : throw new InvalidDataException($"It is longer than {most / (1024 * 1024)} MB.");
}
