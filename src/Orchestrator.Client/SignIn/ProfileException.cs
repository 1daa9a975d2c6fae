using System;

namespace Orchestrator.Client;

/// <summary>A profile that cannot be used as it is.</summary>
#pragma warning disable CA1032 // Made here only, always with an id.
internal sealed class ProfileException(string errorId, string message, string next, Exception? inner = null) : Exception(message, inner)
#pragma warning restore CA1032
{
    public const string NotFound = "ProfileNotFound";
    public const string NotPrivate = "ProfileNotPrivate";
    public const string Unreadable = "ProfileUnreadable";
    public const string InvalidName = "InvalidProfileName";
    public const string NeedsSecret = "ProfileNeedsSecret";

    public string ErrorId { get; } = errorId;

    public string Next { get; } = next;
}
