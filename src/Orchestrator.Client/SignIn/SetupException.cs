using System;

namespace Orchestrator.Client;

/// <summary>Something that the user gave to sign in with, or a profile, that cannot be used as it is.</summary>
#pragma warning disable CA1032 // Made here only, always with an id.
internal sealed class SetupException(string errorId, string message, string next, Exception? inner = null) : ArgumentException(message, inner)
#pragma warning restore CA1032
{
    public const string NotFound = "ProfileNotFound";
    public const string NotPrivate = "ProfileNotPrivate";
    public const string Unreadable = "ProfileUnreadable";
    public const string InvalidName = "InvalidProfileName";
    public const string NeedsSecret = "ProfileNeedsSecret";
    public const string InvalidToken = nameof(InvalidToken);
    public const string InvalidSecret = nameof(InvalidSecret);
    public const string InvalidTenant = nameof(InvalidTenant);
    public const string InvalidProxy = nameof(InvalidProxy);
    public const string AddressHasPassword = nameof(AddressHasPassword);
    public const string StandaloneOnly = nameof(StandaloneOnly);

    public string ErrorId { get; } = errorId;

    public string Next { get; } = next;
}
