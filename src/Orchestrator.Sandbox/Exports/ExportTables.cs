namespace Orchestrator.Sandbox;

/// <summary>Exports.</summary>
internal static class ExportTables
{
    public static Shape Export { get; } = Shape.Of("ExportModel", "Exports", Property.Int64("RequesterId").AsHidden());

    public static Shape FileAccess { get; } = Shape.Of("BlobFileAccessDto", "UiPath.Server.Configuration.OData.BlobFileAccessDto");

    public static Shape Headers { get; } = Shape.Of("ResponseDictionaryDto");
}
