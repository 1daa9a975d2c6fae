using System.Collections.Generic;

namespace Orchestrator.Sandbox;

/// <summary>
/// The requests that the sandbox received, in order. It keeps the last ten thousand, and fewer where their texts take more than 64 MB.
/// Safe for concurrent use.
/// </summary>
public sealed class SandboxJournal
{
    private const int Capacity = 10_000;
    private const long MaxCharacters = 32 * 1024 * 1024;

    private readonly object _gate = new();
    private readonly Queue<SandboxJournalEntry> _entries = new();
    private long _characters;

    internal SandboxJournal()
    {
    }

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<SandboxJournalEntry> Entries
    {
        get
        {
            lock (_gate)
            {
                return _entries.ToArray();
            }
        }
    }

    /// <summary>How many requests it holds.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _characters = 0;
        }
    }

    internal void Add(SandboxJournalEntry entry)
    {
        lock (_gate)
        {
            _entries.Enqueue(entry);
            _characters += entry.Characters;
            while (_entries.Count > 1 && (_entries.Count > Capacity || _characters > MaxCharacters))
            {
                _characters -= _entries.Dequeue().Characters;
            }
        }
    }
}
