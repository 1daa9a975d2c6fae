namespace Orchestrator.Sandbox;

/// <summary>People as tasks name them.</summary>
internal static class UserLoginTables
{
    /// <summary>On the wire of OData, where the guide prints PascalCase though the document has camelCase.</summary>
    public static Shape Login { get; } = Shape.OfPascal("UserLoginInfoDto", "UserLoginInfo");

    /// <summary>In answers that are not OData.</summary>
    public static Shape CamelLogin { get; } = Shape.Of("UserLoginInfoDto");

    /// <summary>A person; null for nobody.</summary>
    public static Row? Of(Company company, long? id, bool camel = false) => company.Users.Find(id) is { } user
        ? (camel ? CamelLogin : Login).Row(
            ("Name", user["Name"]),
            ("Surname", user["Surname"]),
            ("UserName", user["UserName"]),
            ("EmailAddress", user["EmailAddress"]),
            ("DisplayName", UserTables.FullName(user)),
            ("Id", user.Id))
        : null;
}
