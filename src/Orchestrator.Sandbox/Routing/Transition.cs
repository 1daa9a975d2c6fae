namespace Orchestrator.Sandbox;

/// <summary>What follows an action: a state, or an error.</summary>
internal sealed class Transition
{
    private Transition(string? to, int code, string message)
    {
        To = to;
        Code = code;
        Message = message;
    }

    /// <summary>The state that follows; null where the action is refused.</summary>
    public string? To { get; }

    /// <summary>The server's code for the refusal.</summary>
    public int Code { get; }

    /// <summary>The server's text for the refusal.</summary>
    public string Message { get; }

    public static implicit operator Transition(string to) => new(to, 0, string.Empty);

    public static implicit operator Transition((int Code, string Message) refusal) => new(null, refusal.Code, refusal.Message);
}
