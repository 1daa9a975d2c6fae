using System.Globalization;

namespace Orchestrator;

/// <summary>A user as tasks know one.</summary>
public sealed class TaskUser : OrchFolderEntity
{
    /// <summary>The id of the user.</summary>
    public long Id { get; set => Set(ref field, value); }

    /// <summary>The name that the user signs in with.</summary>
    public string? UserName { get; set => Set(ref field, value); }

    /// <summary>The e-mail address.</summary>
    public string? EmailAddress { get; set => Set(ref field, value); }

    /// <summary>The given name.</summary>
    public string? Name { get; set => Set(ref field, value); }

    /// <summary>The family name.</summary>
    public string? Surname { get; set => Set(ref field, value); }

    /// <summary>The name as pages show it.</summary>
    public string? DisplayName { get; set => Set(ref field, value); }

    /// <inheritdoc/>
    public override string ToString() => UserName ?? EmailAddress ?? DisplayName ?? Id.ToString(CultureInfo.InvariantCulture);
}
