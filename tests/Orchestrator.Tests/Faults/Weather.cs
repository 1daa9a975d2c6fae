namespace Orchestrator.Tests.Faults;

/// <summary>What can befall a request.</summary>
public enum Weather
{
    Latency,
    TooManyForSeconds,
    TooManyUntilDate,
    GatewayFailsBeforeWork,
    GatewayFailsAfterWork,
    ServerFailsBeforeWork,
    ServerFailsAfterWork,
    ConnectionClosed,
    BodyCut,
    BodySlow,
    JsonTruncated,
    WebPage,
    TokenExpired,
    TokenRevoked,
    ConnectionEnded,
    ShapeWrong,
    OrderWrong,
    BodyStalls,
    HeadersOdd,
}

/// <summary>Kinds of operation.</summary>
public enum Kind
{
    /// <summary>A collection in pages, by key.</summary>
    List,

    /// <summary>One entity.</summary>
    Get,

    /// <summary>A change that must not be made twice.</summary>
    Change,

    /// <summary>One change of many entities, which does no harm when it is made twice.</summary>
    BulkChange,
}

/// <summary>How it ends.</summary>
public enum Outcome
{
    /// <summary>As if nothing had been: all rows once, the change made once.</summary>
    Succeeds,

    /// <summary>One error that says what happened; nothing was changed.</summary>
    FailsUndone,

    /// <summary>One error that says what happened; the change was made, once, before the answer was lost.</summary>
    FailsDone,
}
