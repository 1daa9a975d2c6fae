namespace Orchestrator.Sandbox;

/// <summary>People as tasks name them.</summary>
internal static class UserLoginShapes
{
    /// <summary>On the wire of OData, where the guide prints PascalCase though the document has camelCase.</summary>
    public static Shape Login { get; } = new(
        "UserLoginInfoDto",
        "UserLoginInfo",
        Property.Text("Name"),
        Property.Text("Surname"),
        Property.Text("UserName"),
        Property.Text("EmailAddress"),
        Property.Text("DisplayName"),
        Property.Int64("Id"));

    /// <summary>In answers that are not OData.</summary>
    public static Shape CamelLogin { get; } = new(
        "UserLoginInfoDto",
        "UserLoginInfo",
        Property.Text("name"),
        Property.Text("surname"),
        Property.Text("userName"),
        Property.Text("emailAddress"),
        Property.Text("displayName"),
        Property.Int64("id"));

    /// <summary>A person; null for nobody.</summary>
    public static Row? Of(Company company, long? id, bool camel = false) => company.Users.Find(id) is { } user
        ? (camel ? CamelLogin : Login).Row(
            ("Name", user["Name"]),
            ("Surname", user["Surname"]),
            ("UserName", user["UserName"]),
            ("EmailAddress", user["EmailAddress"]),
            ("DisplayName", UserShapes.FullName(user)),
            ("Id", user.Id))
        : null;
}
