using System.Globalization;

namespace Orchestrator;

/// <summary>A user as tasks know one.</summary>
public sealed class TaskUser : OrchEntity
{
    /// <summary>The id of the user.</summary>
    public long Id { get; set; }

    /// <summary>The name that the user signs in with.</summary>
    public string? UserName { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? EmailAddress { get; set; }

    /// <summary>The given name.</summary>
    public string? Name { get; set; }

    /// <summary>The family name.</summary>
    public string? Surname { get; set; }

    /// <summary>The name as pages show it.</summary>
    public string? DisplayName { get; set; }

    /// <inheritdoc/>
    public override string ToString() => UserName ?? EmailAddress ?? DisplayName ?? Id.ToString(CultureInfo.InvariantCulture);
}
