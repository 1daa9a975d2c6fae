namespace Orchestrator.Sandbox;

/// <summary>How the sandbox misbehaves.</summary>
public enum SandboxFaultKind
{
    /// <summary>It answers late, and well.</summary>
    Latency,

    /// <summary>It answers with an error status, such as 429 or 503.</summary>
    Status,

    /// <summary>It sends the start of the answer and breaks the connection.</summary>
    CutBody,

    /// <summary>It sends the start of the answer as if that were all.</summary>
    TruncatedJson,

    /// <summary>It sends the answer in small pieces, with <see cref="SandboxFault.Delay"/> before each.</summary>
    SlowBody,

    /// <summary>It answers 200 with a web page, as a gateway or a sign-in page does.</summary>
    Html,

    /// <summary>It breaks the connection before it answers.</summary>
    CloseConnection,

    /// <summary>The token of the request is no longer good: it answers 401, to this request and to all that bring that token after it.</summary>
    ExpiredToken,

    /// <summary>It closes the connection properly before it answers. With <see cref="SandboxFault.AfterWork"/>, after the work.</summary>
    EndConnection,

    /// <summary>It sends the start of a compressed answer as if that were all; an answer that isn't compressed is cut as by <see cref="TruncatedJson"/>.</summary>
    CutGzip,

    /// <summary>It answers 200 with a message instead of what was asked for.</summary>
    WrongShape,

    /// <summary>It returns the rows of a list in the opposite order.</summary>
    WrongOrder,

    /// <summary>It answers as if the request had no filter: with too many rows, and often with others first.</summary>
    IgnoredFilter,

    /// <summary>It sends the headers of the answer, and then nothing more.</summary>
    Stall,

    /// <summary>It sends a good answer with headers that make no sense.</summary>
    OddHeaders,
}
