using System.IO;
using System.IO.Pipelines;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;

namespace Orchestrator.Tests.Support;

/// <summary>A body that comes when the test says so.</summary>
internal sealed class TrickleContent : HttpContent
{
    private readonly Pipe _pipe = new();

    public TrickleContent(string start)
    {
        Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Send(start);
    }

    public void Send(string text) => _pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(text)).AsTask().GetAwaiter().GetResult();

    public void Break() => _pipe.Writer.Complete(new IOException("The connection was closed."));

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult(_pipe.Reader.AsStream());

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _pipe.Reader.CopyToAsync(stream);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _pipe.Reader.CancelPendingRead();
            _pipe.Writer.Complete(new IOException("The connection was closed."));
        }

        base.Dispose(disposing);
    }
}
