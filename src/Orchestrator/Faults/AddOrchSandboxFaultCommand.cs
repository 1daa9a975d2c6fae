using System;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;
using Orchestrator.Sandbox;

namespace Orchestrator.Commands;

/// <summary>Makes a sandbox fail, delay, break off or refuse requests, to test scripts.</summary>
[Cmdlet(VerbsCommon.Add, "OrchSandboxFault", SupportsShouldProcess = true)]
[OutputType(typeof(SandboxFault))]
public sealed class AddOrchSandboxFaultCommand : SandboxCommand
{
    // A number, as a field of the enumeration would have the sandbox loaded with the module.
    private int _kind = (int)SandboxFaultKind.Status;

    /// <summary>The operation to affect, such as Robots_Get. By default, every request.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(OperationCompleter))]
    [NoScriptBlock]
    public string? Operation { get; set; }

    /// <summary>The kind of fault: Status, Latency, SlowBody, Stall, CutBody, CutGzip, TruncatedJson, Html, WrongShape, WrongOrder, IgnoredFilter, OddHeaders, CloseConnection, EndConnection or ExpiredToken (default Status).</summary>
    [Parameter(Position = 1)]
    public SandboxFaultKind Kind
    {
        get => (SandboxFaultKind)_kind;
        set => _kind = (int)value;
    }

    /// <summary>The paths to affect, with * and ?, such as /odata/Robots*.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FaultPathCompleter))]
    [NoScriptBlock]
    public string? Path { get; set; }

    /// <summary>The HTTP status of the kind Status (default 503).</summary>
    [Parameter]
    [ValidateRange(400, 599)]
    [KnownValues("400", "401", "403", "404", "409", "429", "500", "502", "503", "504")]
    public int Status { get; set; } = 503;

    /// <summary>The Retry-After header that comes with the status: seconds, or an HTTP date.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [NoScriptBlock]
    public string? RetryAfter { get; set; }

    /// <summary>Sends the seconds of -RetryAfter as a date.</summary>
    [Parameter]
    public SwitchParameter RetryAfterDate { get; set; }

    /// <summary>The number of requests to affect (default 1).</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Times { get; set; } = 1;

    /// <summary>Affects every matching request, not only the next -Times.</summary>
    [Parameter]
    public SwitchParameter Always { get; set; }

    /// <summary>The number of matching requests that pass unaffected first.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    /// <summary>The probability that a matching request is affected, 0–1 (default 1).</summary>
    [Parameter]
    public double Chance { get; set; } = 1;

    /// <summary>The seed of the random choice. The same seed affects the same requests.</summary>
    [Parameter]
    public int Seed { get; set; }

    /// <summary>Carries out the request before it fails, so that a change is made although the answer says otherwise.</summary>
    [Parameter]
    public SwitchParameter AfterWork { get; set; }

    /// <summary>The delay of the answer, such as '00:00:00.5' for half a second. With SlowBody, the delay of each piece.</summary>
    [Parameter]
    public TimeSpan Delay { get; set; }

    /// <summary>The number of bytes after which a body ends or pauses (default 100).</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int CutAfter { get; set; } = 100;

    /// <summary>Returns the rule, whose property Struck is the number of requests that it has affected.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process(OrchSandbox sandbox)
    {
        SandboxFault fault = new()
        {
            Operation = Operation,
            Kind = Kind,
            Path = Path,
            Status = Status,
            RetryAfter = RetryAfter,
            RetryAfterDate = RetryAfterDate,
            Times = Always ? int.MaxValue : Times,
            Skip = Skip,
            Chance = Chance,
            Seed = Seed,
            AfterWork = AfterWork,
            Delay = Delay,
            CutAfter = CutAfter,
        };
        if (!ShouldProcess(sandbox.BaseAddress.ToString(), $"Add fault '{fault}'"))
        {
            return;
        }

        try
        {
            sandbox.Faults.Add(fault);
        }
        catch (ArgumentException e)
        {
            string? near = Operation is null || OperationCatalog.Find(Operation) is not null
                ? null
                : NearNames.Question(Operation, OperationCatalog.All.Select(operation => operation.Id)).Trim();
            ThrowTerminatingError(ErrorRecords.Create(e, "InvalidFault", ErrorCategory.InvalidArgument, fault, near?.Length > 0 ? near : null));
        }

        if (PassThru)
        {
            WriteObject(fault);
        }
    }
}
