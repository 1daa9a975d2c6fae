using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Who is assigned to which folder, with which roles there. Safe for concurrent use.</summary>
internal sealed class Assignments
{
    private readonly object _gate = new();
    private readonly Dictionary<long, SortedDictionary<long, IReadOnlyList<long>>> _byFolder = [];

    /// <summary>The roles of an account in a folder, its own and not inherited ones; null where it is not assigned.</summary>
    public IReadOnlyList<long>? Of(long folder, long user)
    {
        lock (_gate)
        {
            return _byFolder.TryGetValue(folder, out SortedDictionary<long, IReadOnlyList<long>>? users) && users.TryGetValue(user, out IReadOnlyList<long>? roles)
                ? roles
                : null;
        }
    }

    /// <summary>The accounts of a folder with their roles.</summary>
    public IReadOnlyList<KeyValuePair<long, IReadOnlyList<long>>> In(long folder)
    {
        lock (_gate)
        {
            return _byFolder.TryGetValue(folder, out SortedDictionary<long, IReadOnlyList<long>>? users) ? [.. users] : [];
        }
    }

    /// <summary>The folders that an account is assigned to.</summary>
    public IReadOnlyList<long> FoldersOf(long user)
    {
        lock (_gate)
        {
            return [.. _byFolder.Where(pair => pair.Value.ContainsKey(user)).Select(pair => pair.Key).OrderBy(id => id)];
        }
    }

    /// <summary>Assigns an account, or gives one that is assigned these roles in place of those it had.</summary>
    public void Set(long folder, long user, params IReadOnlyList<long> roles)
    {
        lock (_gate)
        {
            if (!_byFolder.TryGetValue(folder, out SortedDictionary<long, IReadOnlyList<long>>? users))
            {
                _byFolder[folder] = users = [];
            }

            users[user] = [.. roles.Distinct()];
        }
    }

    public bool Remove(long folder, long user)
    {
        lock (_gate)
        {
            return _byFolder.TryGetValue(folder, out SortedDictionary<long, IReadOnlyList<long>>? users) && users.Remove(user);
        }
    }

    /// <summary>Forgets an account everywhere.</summary>
    public void RemoveUser(long user)
    {
        lock (_gate)
        {
            foreach (SortedDictionary<long, IReadOnlyList<long>> users in _byFolder.Values)
            {
                users.Remove(user);
            }
        }
    }

    /// <summary>Takes a role from everybody.</summary>
    public void RemoveRole(long role)
    {
        lock (_gate)
        {
            foreach (SortedDictionary<long, IReadOnlyList<long>> users in _byFolder.Values)
            {
                foreach (long user in users.Where(pair => pair.Value.Contains(role)).Select(pair => pair.Key).ToArray())
                {
                    users[user] = [.. users[user].Where(one => one != role)];
                }
            }
        }
    }

    /// <summary>The folders where anybody holds a role.</summary>
    public bool IsInUse(long role)
    {
        lock (_gate)
        {
            return _byFolder.Values.Any(users => users.Values.Any(roles => roles.Contains(role)));
        }
    }
}
