using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Orchestrator.Benchmarks;

/// <summary>
/// An Orchestrator that does next to nothing, so that what is measured is the client. What it has is in the tenant's name:
/// <c>R20000-L20-W5</c> is 20,000 users, 20 ms before each answer, and 429 or 503 instead of 5 % of the changes.
/// </summary>
internal sealed partial class CannedServer
{
    private static readonly byte[] s_userStart = Encoding.UTF8.GetBytes(
        """{"Name":"User","Surname":"000000","UserName":"user000000@load.example","Domain":null,"DirectoryIdentifier":null,"FullName":"User 000000","EmailAddress":"user000000@load.example","LastLoginTime":null,"IsActive":true,"CreationTime":"2019-01-07T08:00:00Z","AuthenticationSource":null,"Password":null,"IsExternalLicensed":false,"RolesList":["Allow to be Automation User"],"LoginProviders":[],"TenantId":1,"TenancyName":"Default","TenantDisplayName":"Default","TenantKey":"61ff1212-de85-4fe9-af44-124febea62ed","Type":"User","ProvisionType":"Manual","LicenseType":null,"RobotProvision":null,"UnattendedRobot":null,"NotificationSubscription":null,"Key":"43ca799f-b707-4236-a171-e8e64dc4d62f","MayHaveUserSession":true,"MayHaveRobotSession":false,"MayHaveUnattendedSession":false,"MayHavePersonalWorkspace":false,"RestrictToPersonalWorkspace":false,"UpdatePolicy":null,"AccountId":null,"HasOnlyInheritedPrivileges":false,"ExplicitMayHaveUserSession":true,"ExplicitMayHaveRobotSession":false,"ExplicitMayHavePersonalWorkspace":false,"ExplicitRestrictToPersonalWorkspace":false,"LastModificationTime":null,"LastModifierUserId":null,"CreatorUserId":null,"Id":""");

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<long, int>> _changed = new();
    private readonly Random _dice = new(1);

    public static async Task RunAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication app = builder.Build();
        app.Run(new CannedServer().AnswerAsync);
        await app.StartAsync();
        foreach (string url in app.Urls)
        {
            Console.WriteLine(url);
        }

        // Until the parent closes its end.
        await Console.In.ReadToEndAsync();
        await app.StopAsync(new CancellationToken(true));
    }

    [GeneratedRegex(@"^/acme/(?<tenant>[\w-]+)/orchestrator_/odata/(?<what>\w+)(?:\((?<id>\d+)\))?(?<rest>.*)$")]
    private static partial Regex Address();

    [GeneratedRegex(@"\$(?<name>top|skip)=(?<value>\d+)|Id gt (?<after>\d+)")]
    private static partial Regex Option();

    private static long Number(string tenant, char letter)
    {
        Match match = Regex.Match(tenant, letter + @"(\d+)");
        return match.Success ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Match address = Address().Match(context.Request.Path.Value ?? string.Empty);
        string tenant = address.Groups["tenant"].Value;
        string what = address.Groups["what"].Value;
        if (!address.Success || address.Groups["rest"].Value.Contains("GetCurrentUser", StringComparison.Ordinal))
        {
            context.Response.StatusCode = 404;
            return;
        }

        if (Number(tenant, 'L') is > 0 and long latency)
        {
            await Task.Delay((int)latency);
        }

        context.Response.Headers["api-supported-versions"] = "20.0";
        if (context.Request.Method == "POST")
        {
            Change(context, tenant, long.Parse(address.Groups["id"].Value, CultureInfo.InvariantCulture));
            return;
        }

        await (what switch
        {
            "Users" => UsersAsync(context, Number(tenant, 'R')),
            "Folders" => FoldersAsync(context, Number(tenant, 'F')),
            "Changed" => TextAsync(context, _changed.TryGetValue(tenant, out var changed) ? changed.Count.ToString(CultureInfo.InvariantCulture) : "0"),
            _ => TextAsync(context, """{"@odata.count":1,"value":[{"Name":"Robot","Type":"Unattended","Username":"acme\\robot","Enabled":true,"Id":7}]}"""),
        });
    }

    private void Change(HttpContext context, string tenant, long id)
    {
        double dice;
        lock (_dice)
        {
            dice = _dice.NextDouble();
        }

        if (dice < Number(tenant, 'W') / 100.0)
        {
            context.Response.StatusCode = dice < Number(tenant, 'W') / 200.0 ? 429 : 503;
            return;
        }

        _changed.GetOrAdd(tenant, _ => new()).AddOrUpdate(id, 1, (_, count) => count + 1);
        context.Response.StatusCode = 204;
    }

    private static async Task UsersAsync(HttpContext context, long total)
    {
        long top = 1000;
        long skip = 0;
        foreach (Match option in Option().Matches(Uri.UnescapeDataString(context.Request.QueryString.Value ?? string.Empty)))
        {
            if (option.Groups["after"].Success)
            {
                skip += long.Parse(option.Groups["after"].Value, CultureInfo.InvariantCulture);
            }
            else if (option.Groups["name"].Value == "top")
            {
                top = Math.Min(1000, long.Parse(option.Groups["value"].Value, CultureInfo.InvariantCulture));
            }
            else
            {
                skip += long.Parse(option.Groups["value"].Value, CultureInfo.InvariantCulture);
            }
        }

        // Ids are 1 to the total, so that those after an id are those after as many rows.
        context.Response.ContentType = "application/json; odata.metadata=minimal";
        using MemoryStream page = new();
        page.Write(Encoding.UTF8.GetBytes($$"""{"@odata.count":{{total}},"value":["""));
        for (long id = skip + 1; id <= Math.Min(total, skip + top); id++)
        {
            page.Write(id > skip + 1 ? ","u8 : default);
            page.Write(s_userStart);
            page.Write(Encoding.UTF8.GetBytes(id.ToString(CultureInfo.InvariantCulture)));
            page.Write("}"u8);
        }

        page.Write("]}"u8);
        page.Position = 0;
        await page.CopyToAsync(context.Response.Body);
    }

    private static Task FoldersAsync(HttpContext context, long total)
    {
        StringBuilder text = new($$"""{"@odata.count":{{total}},"value":[""");
        for (int i = 1; i <= total; i++)
        {
            text.Append(i > 1 ? "," : string.Empty).Append(CultureInfo.InvariantCulture, $$"""{"DisplayName":"F{{i:D4}}","FullyQualifiedName":"Shared/F{{i:D4}}","Id":{{i}}}""");
        }

        return TextAsync(context, text.Append("]}").ToString());
    }

    private static Task TextAsync(HttpContext context, string text)
    {
        context.Response.ContentType = "application/json; odata.metadata=minimal";
        return context.Response.WriteAsync(text);
    }
}
