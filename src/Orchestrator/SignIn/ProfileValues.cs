using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>What the user's profiles say, for completion. One that cannot be read says nothing.</summary>
internal static class ProfileValues
{
    public static IEnumerable<OrchProfile> All => ProfileStore.Names().Select(TryRead).OfType<OrchProfile>();

    public static string? Describe(string name) =>
        TryRead(name) is { } profile ? string.Join("  ", new[] { profile.SignIn, profile.Uri?.ToString(), profile.Organization, profile.Tenant }.Where(text => !string.IsNullOrEmpty(text))) : null;

    private static OrchProfile? TryRead(string name)
    {
        try
        {
            return ProfileStore.Read(name);
        }
        catch (SetupException)
        {
            return null;
        }
    }
}
