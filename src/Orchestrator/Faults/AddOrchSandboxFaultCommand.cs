using System;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;
using Orchestrator.Sandbox;

namespace Orchestrator.Commands;

/// <summary>Makes a sandbox misbehave: fail, be late, break off or refuse, so that a script can be tested against it.</summary>
[Cmdlet(VerbsCommon.Add, "OrchSandboxFault", SupportsShouldProcess = true)]
[OutputType(typeof(SandboxFault))]
public sealed class AddOrchSandboxFaultCommand : SandboxCommand
{
    // A number, as a field of the enumeration would have the sandbox loaded with the module.
    private int _kind = (int)SandboxFaultKind.Status;

    /// <summary>The operation to strike, such as Robots_Get. Without it and -Path: every request.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(OperationCompleter))]
    public string? Operation { get; set; }

    /// <summary>What happens: Status, Latency, SlowBody, CutBody, TruncatedJson, Html, CloseConnection or ExpiredToken. Without it: Status.</summary>
    [Parameter(Position = 1)]
    public SandboxFaultKind Kind
    {
        get => (SandboxFaultKind)_kind;
        set => _kind = (int)value;
    }

    /// <summary>The paths to strike, with * and ?, such as /odata/Robots*.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(FaultPathCompleter))]
    public string? Path { get; set; }

    /// <summary>The status of the kind Status. Without it: 503.</summary>
    [Parameter]
    [ValidateRange(400, 599)]
    [KnownValues("400", "401", "403", "404", "409", "429", "500", "502", "503", "504")]
    public int Status { get; set; } = 503;

    /// <summary>The Retry-After header that comes with the status: seconds, or an HTTP date.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RetryAfter { get; set; }

    /// <summary>Sends the seconds of -RetryAfter as the date that they lead to.</summary>
    [Parameter]
    public SwitchParameter RetryAfterDate { get; set; }

    /// <summary>How many requests to strike. Without it: one.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int Times { get; set; } = 1;

    /// <summary>Strikes every request that fits, and not only the next -Times.</summary>
    [Parameter]
    public SwitchParameter Always { get; set; }

    /// <summary>How many requests that fit to let pass before.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int Skip { get; set; }

    /// <summary>How likely a request that fits is struck: 0 to 1, which is for certain.</summary>
    [Parameter]
    public double Chance { get; set; } = 1;

    /// <summary>What chance goes by: with the same seed the same requests are struck.</summary>
    [Parameter]
    public int Seed { get; set; }

    /// <summary>Carries the request out before it fails: a change that was made although its answer says otherwise.</summary>
    [Parameter]
    public SwitchParameter AfterWork { get; set; }

    /// <summary>How long the answer is held back: '00:00:00.5' is half a second. Of the kind SlowBody each piece.</summary>
    [Parameter]
    public TimeSpan Delay { get; set; }

    /// <summary>After how many bytes a body ends or pauses. Without it: 100.</summary>
    [Parameter]
    [ValidateRange(0, int.MaxValue)]
    public int CutAfter { get; set; } = 100;

    /// <summary>Writes the rule, whose property Struck tells how many requests it has struck.</summary>
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
