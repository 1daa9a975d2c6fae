using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Calendars.</summary>
internal static class CalendarOperations
{
    public static readonly Operation Get = new("Calendars_Get", "GET", "/odata/Calendars")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Settings", Versions = "11-20", Options = Pages };
    public static readonly Operation Post = new("Calendars_Post", "POST", "/odata/Calendars")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.Create", Area = "OR.Settings", Versions = "11-20" };
    public static readonly Operation GetById = new("Calendars_GetById", "GET", "/odata/Calendars({key})")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Settings", Versions = "11-20", Options = Entity };
    public static readonly Operation PutById = new("Calendars_PutById", "PUT", "/odata/Calendars({key})")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.Edit", Area = "OR.Settings", Versions = "11-20" };
    public static readonly Operation DeleteById = new("Calendars_DeleteById", "DELETE", "/odata/Calendars({key})")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.Delete", Area = "OR.Settings", Versions = "11-20" };
    public static readonly Operation CalendarExists = new("Calendars_CalendarExists", "POST", "/odata/Calendars/UiPath.Server.Configuration.OData.CalendarExists")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.Edit", Area = "OR.Settings", Versions = "11-20", Options = Entity };
}
