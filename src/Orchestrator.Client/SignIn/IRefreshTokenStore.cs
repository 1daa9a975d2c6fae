using System;

namespace Orchestrator.Client;

/// <summary>Where a refresh token is remembered from one PowerShell to the next.</summary>
internal interface IRefreshTokenStore
{
    /// <summary>Keeps other processes away until it is disposed of: a refresh token can be used once.</summary>
    IDisposable Lock();

    string? Read();

    void Write(string refreshToken);

    void Clear();
}
