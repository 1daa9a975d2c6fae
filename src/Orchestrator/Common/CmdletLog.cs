using System.Collections.Concurrent;
using System.Management.Automation;
using System.Threading.Tasks;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Carries what the client tells, on whatever thread, to the streams of a cmdlet, on its own.</summary>
internal sealed class CmdletLog : IRequestLog
{
    private readonly PSCmdlet _cmdlet;
    private readonly ConcurrentQueue<(Stream Stream, string Text)> _texts = new();
    private readonly bool _debugAlone;
    private volatile TaskCompletionSource<bool> _written = NewSignal();

    public CmdletLog(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        bool hasDebug = cmdlet.MyInvocation.BoundParameters.TryGetValue("Debug", out object? debug);
        _debugAlone = hasDebug && LanguagePrimitives.IsTrue(debug) && !cmdlet.MyInvocation.BoundParameters.ContainsKey("Verbose");
        WantsTrace = hasDebug
            ? LanguagePrimitives.IsTrue(debug)
            : cmdlet.GetVariableValue("DebugPreference") is not (null or ActionPreference.SilentlyContinue or ActionPreference.Ignore);
    }

    private enum Stream
    {
        Verbose,
        Debug,
        Warning,
    }

    public bool WantsTrace { get; }

    /// <summary>Ends when there is something to write.</summary>
    public Task Written => _written.Task;

    public void Request(string text) => Add(Stream.Verbose, text);

    public void Trace(string text) => Add(Stream.Debug, text);

    public void Notice(string text) => Add(Stream.Warning, text);

    /// <summary>Writes what has come. On the pipeline thread only.</summary>
    public void Flush()
    {
        if (_written.Task.IsCompleted)
        {
            _written = NewSignal();
        }

        while (_texts.TryDequeue(out (Stream Stream, string Text) entry))
        {
            switch (entry.Stream)
            {
                case Stream.Verbose or Stream.Warning when _debugAlone:
                    // With -Debug alone PowerShell stops at the other streams and asks whether to go on.
                    _cmdlet.WriteDebug(entry.Text);
                    break;
                case Stream.Verbose:
                    _cmdlet.WriteVerbose(entry.Text);
                    break;
                case Stream.Debug:
                    _cmdlet.WriteDebug(entry.Text);
                    break;
                default:
                    _cmdlet.WriteWarning(entry.Text);
                    break;
            }
        }
    }

    private static TaskCompletionSource<bool> NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Add(Stream stream, string text)
    {
        _texts.Enqueue((stream, text));
        _written.TrySetResult(true);
    }
}
