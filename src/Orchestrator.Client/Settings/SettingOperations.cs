using static Orchestrator.Client.ODataOptions;

namespace Orchestrator.Client;

/// <summary>The operations under the tag Settings.</summary>
internal static class SettingOperations
{
    public static readonly Operation Get = new("Settings_Get", "GET", "/odata/Settings")
    { Context = OperationContext.Tenant, GuidePermission = "Settings.View", Area = "OR.Settings", Versions = "11-20", Options = Pages };
    public static readonly Operation GetById = new("Settings_GetById", "GET", "/odata/Settings('{key}')")
    { Context = OperationContext.Tenant, GuidePermission = "Settings.View", Area = "OR.Settings", Versions = "11-20", Options = Rows };
    public static readonly Operation PutById = new("Settings_PutById", "PUT", "/odata/Settings('{key}')")
    { Context = OperationContext.Tenant, GuidePermission = "Settings.Edit", Area = "OR.Settings", Versions = "11-20" };
    public static readonly Operation DeleteBulk = new("Settings_DeleteBulk", "POST", "/odata/Settings/UiPath.Server.Configuration.OData.DeleteBulk")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.Delete", Area = "OR.Settings", Versions = "15-20" };
    public static readonly Operation GetActivitySettings = new("Settings_GetActivitySettings", "GET", "/odata/Settings/UiPath.Server.Configuration.OData.GetActivitySettings")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Settings", Versions = "11-20", Options = Entity };
    public static readonly Operation GetAuthenticationSettings = new("Settings_GetAuthenticationSettings", "GET", "/odata/Settings/UiPath.Server.Configuration.OData.GetAuthenticationSettings")
    { Context = OperationContext.Tenant, Area = "OR.Settings", Versions = "11-20", Options = Entity };
    public static readonly Operation GetCalendar = new("Settings_GetCalendar", "GET", "/odata/Settings/UiPath.Server.Configuration.OData.GetCalendar")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.View", Area = "OR.Settings", Versions = "11-20", Deprecated = true, Options = Entity };
    public static readonly Operation GetExecutionSettingsConfigurationByScope = new("Settings_GetExecutionSettingsConfigurationByScope", "GET", "/odata/Settings/UiPath.Server.Configuration.OData.GetExecutionSettingsConfiguration(scope={scope})")
    { Context = OperationContext.Tenant, GuidePermission = "Settings.Edit or Robots.Create or Robots.Edit", Area = "OR.Settings", Versions = "11-20", Options = Entity };
    public static readonly Operation GetLanguages = new("Settings_GetLanguages", "GET", "/odata/Settings/UiPath.Server.Configuration.OData.GetLanguages")
    { Context = OperationContext.Tenant, Area = "OR.Settings", Versions = "11-20", Options = Entity };
    public static readonly Operation GetLicense = new("Settings_GetLicense", "GET", "/odata/Settings/UiPath.Server.Configuration.OData.GetLicense")
    { Context = OperationContext.Tenant, GuidePermission = "Requires authentication", Area = "OR.Settings", Versions = "11-20", Options = Entity };
    public static readonly Operation GetSecureStoreConfigurationByStoretypename = new("Settings_GetSecureStoreConfigurationByStoretypename", "GET", "/odata/Settings/UiPath.Server.Configuration.OData.GetSecureStoreConfiguration(storeTypeName='{storeTypeName}')")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.View", Area = "OR.Settings", Versions = "11-20", Options = Rows };
    public static readonly Operation GetTimezones = new("Settings_GetTimezones", "GET", "/odata/Settings/UiPath.Server.Configuration.OData.GetTimezones")
    { Context = OperationContext.Tenant, Area = "OR.Settings", Versions = "11-20", Options = Entity };
    public static readonly Operation GetUpdateSettings = new("Settings_GetUpdateSettings", "GET", "/odata/Settings/UiPath.Server.Configuration.OData.GetUpdateSettings")
    { Context = OperationContext.Tenant, Area = "OR.Settings", Versions = "15-20", Options = Entity };
    public static readonly Operation GetWebSettings = new("Settings_GetWebSettings", "GET", "/odata/Settings/UiPath.Server.Configuration.OData.GetWebSettings")
    { Context = OperationContext.Tenant, GuidePermission = "Requires authentication", Area = "OR.Settings", Versions = "11-20", Options = Entity };
    public static readonly Operation SetCalendar = new("Settings_SetCalendar", "POST", "/odata/Settings/UiPath.Server.Configuration.OData.SetCalendar")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.Edit", Area = "OR.Settings", Versions = "11-20", Deprecated = true };
    public static readonly Operation UpdateBulk = new("Settings_UpdateBulk", "POST", "/odata/Settings/UiPath.Server.Configuration.OData.UpdateBulk")
    { Context = OperationContext.Tenant, GuidePermission = "Settings.Edit", Area = "OR.Settings", Versions = "11-20" };
    public static readonly Operation UpdateUserSetting = new("Settings_UpdateUserSetting", "POST", "/odata/Settings/UiPath.Server.Configuration.OData.UpdateUserSetting")
    { Context = OperationContext.Tenant, WebApi20 = "Requires authentication", Area = "OR.Settings", Versions = "11-20" };
    public static readonly Operation VerifySmtpSetting = new("Settings_VerifySmtpSetting", "POST", "/odata/Settings/UiPath.Server.Configuration.OData.VerifySmtpSetting")
    { Context = OperationContext.Tenant, WebApi20 = "Settings.Edit", Area = "OR.Settings", Versions = "11-20" };
    public static readonly Operation UploadLicense = new("Settings_UploadLicense", "POST", "/odata/Settings/UiPath.Server.Configuration.OData.UploadLicense")
    { Context = OperationContext.Tenant, GuidePermission = "License.Create or License.Edit", Area = "OR.Settings", Versions = "11-18" };
    public static readonly Operation DeleteLicense = new("Settings_DeleteLicense", "POST", "/odata/Settings/UiPath.Server.Configuration.OData.DeleteLicense")
    { Context = OperationContext.Tenant, GuidePermission = "License.Deletes", WebApi20 = "License.Delete", Area = "OR.Settings", Versions = "11-18" };
    public static readonly Operation ActivateLicenseOffline = new("Settings_ActivateLicenseOffline", "POST", "/odata/Settings/UiPath.Server.Configuration.OData.ActivateLicenseOffline")
    { Context = OperationContext.Tenant, Area = "OR.Settings", Versions = "11-18" };
    public static readonly Operation ActivateLicenseOnline = new("Settings_ActivateLicenseOnline", "POST", "/odata/Settings/UiPath.Server.Configuration.OData.ActivateLicenseOnline")
    { Context = OperationContext.Tenant, Area = "OR.Settings", Versions = "11-18" };
    public static readonly Operation DeactivateLicenseOnline = new("Settings_DeactivateLicenseOnline", "POST", "/odata/Settings/UiPath.Server.Configuration.OData.DeactivateLicenseOnline")
    { Context = OperationContext.Tenant, Area = "OR.Settings", Versions = "11-18" };
    public static readonly Operation GetConnectionString = new("Settings_GetConnectionString", "GET", "/odata/Settings/UiPath.Server.Configuration.OData.GetConnectionString")
    { Context = OperationContext.Tenant, Area = "OR.Settings", Versions = "11-18" };
    public static readonly Operation GetDeactivateLicenseOffline = new("Settings_GetDeactivateLicenseOffline", "POST", "/odata/Settings/UiPath.Server.Configuration.OData.GetDeactivateLicenseOffline")
    { Context = OperationContext.Tenant, Area = "OR.Settings", Versions = "11-18" };
    public static readonly Operation GetLicenseOffline = new("Settings_GetLicenseOffline", "POST", "/odata/Settings/UiPath.Server.Configuration.OData.GetLicenseOffline")
    { Context = OperationContext.Tenant, Area = "OR.Settings", Versions = "11-18" };
    public static readonly Operation GetServicesSettings = new("Settings_GetServicesSettings", "GET", "/odata/Settings/UiPath.Server.Configuration.OData.GetServicesSettings")
    { Context = OperationContext.Tenant, Area = "OR.Settings", Versions = "11" };
    public static readonly Operation UpdateLicenseOnline = new("Settings_UpdateLicenseOnline", "POST", "/odata/Settings/UiPath.Server.Configuration.OData.UpdateLicenseOnline")
    { Context = OperationContext.Tenant, Area = "OR.Settings", Versions = "11-18" };
}
