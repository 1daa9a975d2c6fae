namespace Orchestrator.Client;

/// <summary>The operations under the tag Translations.</summary>
internal static class TranslationOperations
{
    public static readonly Operation GetTranslations = new("Translations_GetTranslations", "GET", "/api/Translations/GetTranslations")
    { Context = OperationContext.Tenant, Versions = "11-20" };
}
