using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Orchestrator.Commands;

/// <summary>The languages that Orchestrator's pages speak: tag, name in English, name in the language itself.</summary>
internal static class Languages
{
    public static IReadOnlyList<(string Tag, string Name, string Own)> Known { get; } =
    [
        ("en", "English", "English"),
        ("de", "German", "Deutsch"),
        ("es", "Spanish", "Español"),
        ("es-MX", "Spanish (Mexico)", "Español (México)"),
        ("fr", "French", "Français"),
        ("ja", "Japanese", "日本語"),
        ("ko", "Korean", "한국어"),
        ("pt", "Portuguese", "Português"),
        ("pt-BR", "Portuguese (Brazil)", "Português (Brasil)"),
        ("ru", "Russian", "Русский"),
        ("tr", "Turkish", "Türkçe"),
        ("zh-CN", "Chinese (Simplified)", "简体中文"),
        ("zh-TW", "Chinese (Traditional)", "繁體中文"),
    ];

    /// <summary>The tag of a language that is given by tag or name; null for one that there is not.</summary>
    public static string? TagOf(string language)
    {
        string? known = Known
            .Where(one => Same(one.Tag, language) || Same(one.Name, language) || Same(one.Own, language))
            .Select(one => one.Tag)
            .FirstOrDefault();
        return known ?? CultureInfo.GetCultures(CultureTypes.NeutralCultures | CultureTypes.SpecificCultures)
            .Where(culture => culture.Name.Length > 0 && (Same(culture.Name, language) || Same(culture.EnglishName, language) || Same(culture.NativeName, language)))
            .Select(culture => culture.Name)
            .FirstOrDefault();
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
