using System;

namespace Orchestrator.Client;

/// <summary>How an account signs in.</summary>
internal enum SignInWay
{
    AccessToken,
    ClientSecret,
    Certificate,
    Browser,
    Password,
    Windows,
}

/// <summary>What an error message needs to know of a sign-in; nothing in it is secret.</summary>
internal sealed class SignInFlow
{
    public SignInWay Way { get; init; }

    public string? ClientId { get; init; }

    /// <summary>The scopes asked for, between spaces; empty for those that the application was given.</summary>
    public string Scope { get; init; } = string.Empty;

    public Uri? RedirectUri { get; init; }

    /// <summary>True where the identity server has shown a page for the application, and so knows it.</summary>
    public bool Known { get; init; }

    /// <summary>True for a renewal, false for the first token.</summary>
    public bool Renewing { get; init; }
}
