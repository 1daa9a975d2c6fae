using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Json;

public sealed class EntityReaderTests
{
    [Fact]
    public async Task Names_match_without_regard_to_case_and_unknown_properties_are_kept()
    {
        Robot robot = await ReadAsync("""{"@odata.context":"x","id":216,"NAME":"Gustavee","Version":"18.3.0.558","Brand":{"New":[1,"a",null]},"ExecutionSettings":{"ResolutionHeight":0,"FontSmoothing":false}}""");

        Assert.Equal(216, robot.Id);
        Assert.Equal("Gustavee", robot.Name);
        Assert.Equal("18.3.0.558", robot.AdditionalProperties!["Version"]);
        IDictionary<string, object?> brand = Assert.IsType<IDictionary<string, object?>>(robot.AdditionalProperties["Brand"], exactMatch: false);
        Assert.Equal(new object?[] { 1L, "a", null }, brand["new"]);
        Assert.Equal(0L, robot.ExecutionSettings!["ResolutionHeight"]);
        Assert.DoesNotContain("@odata.context", robot.AdditionalProperties.Keys);
    }

    [Fact]
    public async Task An_enumeration_value_that_nobody_knows_is_a_text_like_the_others() =>
        Assert.Equal("QuantumBot", (await ReadAsync("""{"Type":"QuantumBot"}""")).Type);

    [Fact]
    public async Task A_name_that_looks_like_a_date_stays_a_name() =>
        Assert.Equal("2024-01-01T00:00:00Z", (await ReadAsync("""{"Name":"2024-01-01T00:00:00Z"}""")).Name);

    [Fact]
    public async Task Moments_are_local_and_keep_their_ticks()
    {
        Robot robot = await ReadAsync("""{"CreationTime":"2019-10-14T13:55:18.2473626Z"}""");

        Assert.Equal(DateTimeKind.Local, robot.CreationTime!.Value.Kind);
        Assert.Equal(new DateTime(2019, 10, 14, 13, 55, 18, DateTimeKind.Utc).AddTicks(2473626), robot.CreationTime.Value.ToUniversalTime());
    }

    [Fact]
    public async Task Null_for_a_plain_value_is_its_default() => Assert.Equal(0, (await ReadAsync("""{"Id":null}""")).Id);

    [Fact]
    public async Task An_entity_knows_where_it_was_read()
    {
        StubServer server = new((_, _) => StubServer.Json("""{"Id":1}"""));
        using OrchSession session = server.Connect();
        FolderContext folder = new(36886);

        Robot? robot = await session.Client.GetAsync<Robot>(new OrchRequest(RobotOperations.GetById, "/odata/Robots(1)") { Folder = folder }, new ListLog(), TestContext.Current.CancellationToken);

        Assert.Same(session, robot!.Session);
        Assert.Same(folder, robot.Location);
    }

    private static async Task<Robot> ReadAsync(string json)
    {
        StubServer server = new((_, _) => StubServer.Json(json));
        using OrchSession session = server.Connect();
        return (await session.Client.GetAsync<Robot>(new OrchRequest(RobotOperations.GetById, "/odata/Robots(216)"), new ListLog(), TestContext.Current.CancellationToken))!;
    }
}
