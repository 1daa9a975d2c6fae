using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Orchestrator.Sandbox;

/// <summary>The secrets of external applications. An application's client id is the key of its account.</summary>
internal sealed class Applications(Company company)
{
    private readonly ConcurrentDictionary<long, string> _secrets = new();

    /// <summary>Issues a secret, in place of the one before.</summary>
    public (string ClientId, string Secret) Issue(string name)
    {
        Row application = All().FirstOrDefault(one => string.Equals(one.Text("UserName"), name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"The sandbox has no application '{name}'. It has: {string.Join(", ", All().Select(one => one.Text("UserName")))}.", nameof(name));
        string secret = Tokens.Encode(Tokens.RandomBytes());
        _secrets[application.Id] = secret;
        return (application["Key"]!.ToString(), secret);
    }

    /// <summary>The account of an application whose secret is right.</summary>
    public long? Find(string? clientId, string? secret) =>
        Guid.TryParse(clientId, out Guid key)
        && company.Users.FindByKey(key) is { } application
        && _secrets.TryGetValue(application.Id, out string? expected)
        && secret == expected
            ? application.Id
            : null;

    private IEnumerable<Row> All() => company.Users.Rows.Where(user => user.Text("Type") == "DirectoryExternalApplication");
}
