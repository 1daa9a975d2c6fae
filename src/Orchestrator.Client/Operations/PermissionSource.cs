namespace Orchestrator;

/// <summary>Who says which permission an operation needs. The two disagree on some.</summary>
public enum PermissionSource
{
    /// <summary>The permissions page of the API guide.</summary>
    Page,

    /// <summary>The document of Web API 20.</summary>
    WebApi20,
}
