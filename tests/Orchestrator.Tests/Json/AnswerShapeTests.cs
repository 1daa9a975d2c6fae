using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Json;

/// <summary>An answer has the shape that was asked for, or is an error with the message that it has.</summary>
public sealed class AnswerShapeTests
{
    [Theory]
    [InlineData("""{"message":"Tenant is being migrated.","errorCode":0}""", "Tenant is being migrated.")]
    [InlineData("""{"error":"quota"}""", "quota")]
    [InlineData("""{"error":{"message":"No database."}}""", "No database.")]
    [InlineData("""{}""", null)]
    [InlineData("""{"value":null}""", null)]
    [InlineData("""{"value":{}}""", null)]
    [InlineData("""{"value":"x"}""", null)]
    [InlineData("""{"rows":[{"Id":1}]}""", null)]
    [InlineData("""{"value":[{"Id":1}],"value":[{"Id":2}]}""", null)]
    [InlineData("""{"value":[{"Id":1},null]}""", null)]
    [InlineData("""{"value":[{"Id":1},"x"]}""", null)]
    [InlineData("""{"value":[{"Id":"one"}]}""", null)]
    [InlineData("\"text\"", null)]
    [InlineData("17", null)]
    public async Task A_list_that_is_none_is_an_error(string answer, string? message)
    {
        StubServer server = new((_, _) => StubServer.Json(answer));
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() =>
            session.Client.ListAsync<User>(new OrchRequest(UserOperations.Get), new ODataQuery(), new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal("UnreadableAnswer", e.ErrorId);
        Assert.Contains(message ?? string.Empty, e.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("""{"message":"Tenant is being migrated."}""")]
    [InlineData("""{"error":"quota"}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("17")]
    [InlineData("")]
    [InlineData("""{"Id":1} {"Id":2}""")]
    [InlineData("""{"Id":2,"UserName":"another"}""")]
    [InlineData("""{"id":-1}""")]
    public async Task An_entity_that_is_none_is_an_error(string answer)
    {
        StubServer server = new((_, _) => StubServer.Json(answer));
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() =>
            session.Client.GetAsync<User>(new OrchRequest(UserOperations.GetById, "/odata/Users(1)"), new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal("UnreadableAnswer", e.ErrorId);
    }

    [Theory]
    [InlineData("RolesList", "\"Administrator\"")]
    [InlineData("RolesList", "{\"a\":[1,2]}")]
    [InlineData("UserName", "[\"x\",{\"y\":1}]")]
    [InlineData("UnattendedRobot", "[1]")]
    [InlineData("CreationTime", "\"soon\"")]
    [InlineData("CreationTime", "true")]
    [InlineData("CreationTime", "[[2019],{}]")]
    [InlineData("LastLoginTime", "20190107")]
    [InlineData("Key", "{\"a\":{\"b\":[]}}")]
    [InlineData("IsActive", "[true]")]
    [InlineData("IsActive", "\"perhaps\"")]
    [InlineData("TenantId", "99999999999999999999")]
    public async Task An_odd_value_costs_its_property_with_a_warning(string property, string value)
    {
        string odd = $$"""{"Id":1,"{{property}}":{{value}},"EmailAddress":"a@b"}""";
        StubServer server = new((request, _) => StubServer.Json(request.RequestUri!.AbsolutePath.EndsWith(')') ? odd : $$"""{"@odata.count":3,"value":[{{odd}},{{odd.Replace("1", "2", StringComparison.Ordinal)}},{"Id":3}]}"""));
        using OrchSession session = server.Connect();
        ListLog log = new();

        List<User> rows = await session.Client.ListAsync<User>(new OrchRequest(UserOperations.Get), new ODataQuery(), log, TestContext.Current.CancellationToken);
        User? one = await session.Client.GetAsync<User>(new OrchRequest(UserOperations.GetById, "/odata/Users(1)"), new ListLog(), TestContext.Current.CancellationToken);

        Assert.Equal(3, rows.Count);
        Assert.Equal("a@b", rows[0].EmailAddress);
        Assert.Equal("a@b", one!.EmailAddress);
        Assert.Single(log.Lines, line => line.Contains("was left out", StringComparison.Ordinal) && line.Contains(property, StringComparison.Ordinal));
    }
}
