using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Operations;

/// <summary>What the server's version lacks is refused before it's sent, and understood when a server says so.</summary>
public sealed class ServerVersionTests
{
    public static TheoryData<string, string, string> Lacking() => new()
    {
        { "20.0", "Users_ToggleOrganizationUnitById", "Web API 11–18 has it. This server's version is 20." },
        { "11.0", "Robots_FindAllAcrossFolders", "Web API 15–20 has it. This server's version is 11." },
        { "11.0, 12.0, 17.0", "Users_ImportUsers", "Only Web API 11 has it. This server's version is 17." },
        { "16.0", "RobotsService_AcquireLicense", "Only servers older than Web API 11 have it. This server's version is 16." },
        { "18.0", "Buckets_ListFilesById", "Only Web API 20 has it. This server's version is 18." },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    public async Task A_server_that_lacks_an_operation_is_not_asked(string versions, string id, string says)
    {
        StubServer server = new((_, _) => Versioned(versions, StubServer.Json("{}")));
        using OrchSession session = server.Connect();
        await SendAsync(session, UserOperations.GetCurrentUser);

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => SendAsync(session, OperationCatalog.Find(id)!));

        Assert.Equal(OrchErrorId.NotSupportedByServer, e.ErrorId);
        Assert.Contains(says, e.Message, System.StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("20.0", "Robots_FindAllAcrossFolders")]
    [InlineData("13.0", "Robots_FindAllAcrossFolders")]
    [InlineData("19.0", "Users_ToggleOrganizationUnitById")]
    [InlineData("23.0", "Buckets_ListFilesById")]
    public async Task A_server_that_may_have_it_is_asked(string versions, string id)
    {
        StubServer server = new((_, _) => Versioned(versions, StubServer.Json("{}")));
        using OrchSession session = server.Connect();
        await SendAsync(session, UserOperations.GetCurrentUser);

        await SendAsync(session, OperationCatalog.Find(id)!);

        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_server_of_an_unknown_version_and_a_request_that_a_user_wrote_are_sent()
    {
        StubServer server = new((_, n) => n == 0 ? StubServer.Json("{}") : Versioned("11.0", StubServer.Json("{}")));
        using OrchSession session = server.Connect();
        Operation operation = OperationCatalog.Find("Robots_FindAllAcrossFolders")!;

        await SendAsync(session, operation);
        await SendAsync(session, UserOperations.GetCurrentUser);
        await session.Client.RunAsync(new OrchRequest(operation) { IsUnchecked = true }, new ListLog(), TestContext.Current.CancellationToken);

        Assert.Equal(3, server.Requests.Count);
    }

    [Theory]
    [InlineData("/odata/Robots/UiPath.Server.Configuration.OData.FindAllAcrossFolders", """{"message":"No HTTP resource was found that matches the request URI.","errorCode":0}""", true)]
    [InlineData("/odata/Robots/UiPath.Server.Configuration.OData.FindAllAcrossFolders", """{"message":"Not Found","errorCode":0}""", true)]
    [InlineData("/odata/Robots/UiPath.Server.Configuration.OData.FindAllAcrossFolders", "", true)]
    [InlineData("/odata/Robots(5)/UiPath.Server.Configuration.OData.Do", """{"message":"No HTTP resource was found that matches the request URI.","errorCode":0}""", true)]
    [InlineData("/odata/Robots(5)", """{"message":"Robot does not exist.","errorCode":1002}""", false)]
    [InlineData("/odata/Robots(5)", """{"message":"Not Found","errorCode":0}""", false)]
    [InlineData("/odata/Robots/UiPath.Server.Configuration.OData.DeleteBulk", """{"message":"Robot does not exist.","errorCode":1002}""", false)]
    public async Task A_404_of_an_address_is_told_from_one_of_a_thing(string path, string body, bool unsupported)
    {
        StubServer server = new((_, _) => StubServer.Json(body, HttpStatusCode.NotFound));
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() =>
            session.Client.RunAsync(new OrchRequest(RobotOperations.FindAllAcrossFolders, path), new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal(unsupported ? OrchErrorId.NotSupportedByServer : OrchErrorId.NotFound, e.ErrorId);
        Assert.Equal(unsupported, e.Message.Contains("Web API 15–20 has it.", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Robots_Post", "CreationTime", "15-20")]
    [InlineData("Robots_Post", "Enabled", "11-20")]
    [InlineData("Robots_Post", "Version", "-10")]
    [InlineData("Robots_Post", "Nothing", null)]
    [InlineData("Robots_Get", "Name", null)]
    [InlineData("Users_Post", "updatePolicy", "15-20")]
    [InlineData("ProcessSchedules_Post", "RunAsMe", "15-20")]
    public void A_member_has_its_versions(string operation, string member, string? versions) =>
        Assert.Equal(versions, MemberVersions.Of(OperationCatalog.Find(operation)!, member));

    [Theory]
    [InlineData("11.0", "Roles_Get", "$filter=Type%20eq%20%27Tenant%27", null, "Type of Roles_Get. Web API 15–20 has it.")]
    [InlineData("11.0", "Users_Get", "$orderby=UpdatePolicy%20desc", null, "UpdatePolicy of Users_Get. Web API 15–20 has it.")]
    [InlineData("11.0", "Users_Post", "", "UpdatePolicy", "UpdatePolicy of Users_Post. Web API 15–20 has it.")]
    [InlineData("11.0", "Roles_Get", "$filter=Name%20eq%20%27Type%27&$select=Name", null, null)]
    [InlineData("11.0", "Users_Post", "", "UserName", null)]
    [InlineData("20.0", "Roles_Get", "$filter=Type%20eq%20%27Tenant%27", null, null)]
    public async Task A_member_that_a_server_lacks_is_not_sent(string versions, string id, string query, string? member, string? says)
    {
        StubServer server = new((_, _) => Versioned(versions, StubServer.Json("{}")));
        using OrchSession session = server.Connect();
        await SendAsync(session, UserOperations.GetCurrentUser);
        OrchRequest request = new(OperationCatalog.Find(id)!) { Query = query, Body = member is null ? null : JsonBody.Of(new Dictionary<string, object?> { [member] = "x" }) };

        Task sent = session.Client.RunAsync(request, new ListLog(), TestContext.Current.CancellationToken);

        if (says is null)
        {
            await sent;
        }
        else
        {
            OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => sent);
            Assert.Equal(OrchErrorId.NotSupportedByServer, e.ErrorId);
            Assert.Contains(says, e.Message, System.StringComparison.Ordinal);
        }

        Assert.Equal(says is null ? 2 : 1, server.Requests.Count);
    }

    [Fact]
    public void A_value_that_a_server_lacks_is_found()
    {
        Dictionary<string, object?> body = new() { ["Name"] = "a", ["Type"] = "AppTest", ["HostingType"] = "Standard" };

        Assert.Equal(("Type 'AppTest'", "20"), Assert.Single(MemberVersions.Missing(RobotOperations.Post, 18, body)));
        Assert.Empty(MemberVersions.Missing(RobotOperations.Post, 19, body));
    }

    [Fact]
    public void Members_that_a_server_lacks_are_found_wherever_they_are()
    {
        Operation operation = OperationCatalog.Find("Users_Post")!;
        Dictionary<string, object?> body = new()
        {
            ["UserName"] = "harry",
            ["UpdatePolicy"] = new Dictionary<string, object?> { ["Type"] = "None" },
            ["UnattendedRobot"] = new Dictionary<string, object?> { ["UserName"] = "acme\\harry", ["MachineMappingsCount"] = 1 },
            ["Nothing"] = 1,
        };

        Assert.Empty(MemberVersions.Missing(operation, 20, body));
        Assert.Empty(MemberVersions.Missing(operation, null, body));
        Assert.Contains(MemberVersions.Missing(operation, 11, body), one => one.Path == "UpdatePolicy");
        Assert.DoesNotContain(MemberVersions.Missing(operation, 11, body), one => one.Path is "UserName" or "Nothing");
        Assert.True(MemberVersions.MayHave(operation, 13, "UpdatePolicy"));
        Assert.False(MemberVersions.MayHave(operation, 11, "UpdatePolicy"));
    }

    private static HttpResponseMessage Versioned(string versions, HttpResponseMessage response)
    {
        response.Headers.Add("api-supported-versions", versions);
        return response;
    }

    private static Task SendAsync(OrchSession session, Operation operation) =>
        session.Client.RunAsync(new OrchRequest(operation), new ListLog(), TestContext.Current.CancellationToken);
}
