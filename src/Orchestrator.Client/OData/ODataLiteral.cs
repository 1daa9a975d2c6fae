using System;
using System.Globalization;

namespace Orchestrator.Client;

/// <summary>Values as OData writes them in a filter or a path. Nothing that a user gives can leave its literal.</summary>
internal static class ODataLiteral
{
    private const string DateFormat = "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ";

    public static string Of(string value) => "'" + value.Replace("'", "''") + "'";

    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(Guid value) => value.ToString("D");

    /// <summary>A moment; a time without a zone is the user's local time.</summary>
    public static string Of(DateTime value) => Of(new DateTimeOffset(value.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(value, DateTimeKind.Local) : value));

    public static string Of(DateTimeOffset value) => value.UtcDateTime.ToString(DateFormat, CultureInfo.InvariantCulture);
}
