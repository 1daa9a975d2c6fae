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
        set => Keep(value, lost: false);
    }

    /// <summary>Whether there is no default session because Connect-Orch failed.</summary>
    public static bool IsLost => Runspace.DefaultRunspace is { } runspace && s_sessions.TryGetValue(runspace, out Holder? holder) && holder.Lost;

    /// <summary>Leaves the runspace without a default session: what follows a failed Connect-Orch was not meant for the one before.</summary>
    /// <returns>The session that was the default; null where there was none.</returns>
    public static OrchSession? Lose()
    {
        OrchSession? before = Current;
        if (before is not null)
        {
            Keep(null, lost: true);
        }

        return before;
    }

    private static void Keep(OrchSession? session, bool lost)
    {
        Holder holder = s_sessions.GetOrCreateValue(Runspace.DefaultRunspace);
        holder.Session = session;
        holder.Lost = lost;
    }

    private sealed class Holder
    {
        public OrchSession? Session { get; set; }

        public bool Lost { get; set; }
    }
}
