using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace Orchestrator.Commands;

/// <summary>The session that a runspace uses unless told otherwise. It belongs to the runspace, never to the process.</summary>
internal static class DefaultSession
{
    private static readonly ConditionalWeakTable<Runspace, Holder> s_sessions = new();

    public static OrchSession? Current
    {
        get => Runspace.DefaultRunspace is { } runspace && s_sessions.TryGetValue(runspace, out Holder? holder) ? holder.Session : null;
        set => s_sessions.GetOrCreateValue(Runspace.DefaultRunspace).Session = value;
    }

    private sealed class Holder
    {
        public OrchSession? Session { get; set; }
    }
}
