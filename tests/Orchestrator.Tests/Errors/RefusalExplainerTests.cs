using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.Errors;

/// <summary>What is added to a 403.</summary>
public sealed class RefusalExplainerTests
{
    [Fact]
    public async Task A_scope_that_the_token_lacks_is_named_without_a_request()
    {
        using OrchSandbox sandbox = OrchSandbox.Create();
        using OrchSession session = Open(sandbox, Token("OR.Tasks.Read OR.Users openid"));
        OrchApiException told = await Explain(session, RobotOperations.Get);
        Assert.Equal("No! The token's scopes are OR.Tasks.Read OR.Users: OR.Robots or OR.Robots.Read is missing. (403, GET /odata/Robots)", told.Message);
        Assert.Empty(sandbox.Journal.Entries);
    }

    [Fact]
    public async Task Where_the_question_would_fail_too_it_is_not_asked()
    {
        using OrchSandbox sandbox = OrchSandbox.Create();
        using OrchSession session = Open(sandbox, Token("OR.Robots"));
        OrchApiException told = await Explain(session, RobotOperations.Get);
        Assert.Equal("No! The token's scopes are enough. (403, GET /odata/Robots)", told.Message);
        Assert.Empty(sandbox.Journal.Entries);
    }

    [Fact]
    public async Task A_permission_that_the_account_lacks_is_named_and_asked_for_once()
    {
        using OrchSandbox sandbox = OrchSandbox.Create();
        using OrchSession session = Open(sandbox, sandbox.IssueToken("harry.potter@uipath.com"));
        OrchApiException told = await Explain(session, TaskOperations.ReassignTasks);
        await Explain(session, UserOperations.Get);
        Assert.Contains("has Tasks.View, Tasks.Edit: TaskAssignment.Create is missing.", told.Message, StringComparison.Ordinal);
        Assert.Single(sandbox.Journal.Entries);
    }

    [Fact]
    public void Scopes_are_read_as_text_and_as_a_list()
    {
        Assert.Equal(["OR.Robots", "OR.Tasks.Read"], TokenScopes.Of(Token("OR.Robots OR.Tasks.Read"))!.Names);
        Assert.Equal(["OR.Robots"], TokenScopes.Of(Encode("""{"scope":["OR.Robots","profile"]}"""))!.Names);
        Assert.Null(TokenScopes.Of("not a token"));
        Assert.Null(TokenScopes.Of(Encode("""{"sub":"me"}""")));
    }

    private static Task<OrchApiException> Explain(OrchSession session, Operation operation) => RefusalExplainer.ExplainAsync(
        OrchApiException.Create(OrchErrorId.PermissionMissing, new OrchRequest(operation), $"No! (403, {operation})"), session, new Support.ListLog(), CancellationToken.None);

    private static OrchSession Open(OrchSandbox sandbox, string token) => new(
        OrchAddress.Resolve(sandbox.BaseAddress, null, null), new GivenToken(Secret.Protect(token)), new OrchTransport(sandbox.CreateHandler()));

    private static string Token(string scope) => Encode($$"""{"scope":"{{scope}}"}""");

    private static string Encode(string payload) =>
        "e30." + Convert.ToBase64String(Encoding.UTF8.GetBytes(payload)).TrimEnd('=').Replace('+', '-').Replace('/', '_') + ".x";
}
