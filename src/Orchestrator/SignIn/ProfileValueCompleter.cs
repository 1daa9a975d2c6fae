using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Completes addresses, organizations, tenants and applications with those of the user's profiles.</summary>
public sealed class ProfileValueCompleter : Completer
{
    /// <inheritdoc/>
    internal override IEnumerable<Suggestion> Suggest(CompletionRequest request)
    {
        Func<OrchProfile, string?> value = request.Parameter switch
        {
            "Uri" => profile => profile.Uri?.ToString(),
            "IdentityUri" => profile => profile.IdentityUri?.ToString(),
            "RedirectUri" => profile => profile.RedirectUri?.ToString(),
            "Proxy" => profile => profile.Proxy?.ToString(),
            "Organization" => profile => profile.Organization,
            "Tenant" => profile => profile.Tenant,
            "ClientId" => profile => profile.ClientId,
            "Vault" => profile => profile.Vault,
            "SecretName" => profile => profile.SecretName,
            _ => _ => null,
        };
        return ProfileValues.All
            .Select(profile => (Value: value(profile), profile.Name))
            .Concat(Enumerable.Repeat<(string? Value, string Name)>((OrchAddress.CloudHost, "Automation Cloud"), request.Parameter == "Uri" ? 1 : 0))
            .Where(one => request.Fits(one.Value))
            .GroupBy(one => one.Value!, StringComparer.OrdinalIgnoreCase)
            .Select(same => new Suggestion(same.Key, string.Join(", ", same.Select(one => one.Name))));
    }
}
