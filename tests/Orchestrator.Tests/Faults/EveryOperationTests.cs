using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Faults;

/// <summary>Each operation of the catalogue, in each weather: none is done twice that must not be, and a change whose outcome nobody knows says so.</summary>
public sealed class EveryOperationTests
{
    private const string Uncertain = "may have been made";

    public static TheoryData<string, bool> Weathers => new()
    {
        { "no connection", true },
        { "connection lost", true },
        { "no answer in time", true },
        { "408", true },
        { "500", true },
        { "502", true },
        { "503", true },
        { "504", true },
        { "301", true },
        { "web page", true },
        { "message", true },
        { "odd exception", true },
        { "400", false },
        { "403", false },
        { "404", false },
        { "409", false },
        { "429", false },
    };

    [Theory]
    [MemberData(nameof(Weathers))]
    public async Task A_change_is_made_once_or_says_what_is_not_known(string weather, bool uncertain)
    {
        foreach (Operation operation in OperationCatalog.All)
        {
            StubServer server = new((_, _) => Answer(weather));
            using OrchSession session = server.Connect();

            Exception? failure = await Record.ExceptionAsync(() => session.Client.RunAsync(RequestOf(operation), new ListLog(), TestContext.Current.CancellationToken));

            string cell = operation + " in " + weather + ": ";
            OrchApiException e = Assert.IsType<OrchApiException>(failure);
            bool changes = operation.Method != HttpMethod.Get;
            bool told = changes && uncertain && weather != "no connection";
            Assert.True(e.IsUncertain == told && e.Message.Contains(Uncertain, StringComparison.Ordinal) == told, cell + e.Message);

            bool mayRepeat = weather switch
            {
                "429" => true,
                "502" or "503" or "no connection" => operation.Repeatable,
                "connection lost" or "no answer in time" or "408" or "504" => operation.Repeatable && operation.Method != HttpMethod.Put,
                _ => false,
            };
            Assert.True(server.Requests.Count == (mayRepeat ? RetryPolicy.Attempts : 1), cell + server.Requests.Count + " requests");
        }
    }

    [Fact]
    public async Task What_a_second_attempt_is_told_is_no_news_of_the_first()
    {
        foreach (Operation operation in OperationCatalog.All.Where(one => one.Repeatable && one.Method != HttpMethod.Get))
        {
            foreach (int second in new[] { 404, 409 })
            {
                StubServer server = new((_, n) => n == 0 ? Answer("502") : Answer(second.ToString(System.Globalization.CultureInfo.InvariantCulture)));
                using OrchSession session = server.Connect();

                Exception? failure = await Record.ExceptionAsync(() => session.Client.RunAsync(RequestOf(operation), new ListLog(), TestContext.Current.CancellationToken));

                if (operation.Method == HttpMethod.Delete && second == 404)
                {
                    Assert.Null(failure);
                }
                else
                {
                    Assert.Contains(Uncertain, Assert.IsType<OrchApiException>(failure).Message, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task A_first_DELETE_of_what_is_not_there_is_an_error()
    {
        StubServer server = new((_, _) => Answer("404"));
        using OrchSession session = server.Connect();

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.RunAsync(RequestOf(RoleOperations.DeleteById), new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal("NotFound", e.ErrorId);
    }

    [Fact]
    public async Task No_change_is_without_a_content_which_HttpClient_would_send_again_by_itself()
    {
        foreach (Operation operation in OperationCatalog.All)
        {
            StubServer server = new((_, _) => new HttpResponseMessage(HttpStatusCode.NoContent));
            using OrchSession session = server.Connect();

            await session.Client.RunAsync(RequestOf(operation), new ListLog(), TestContext.Current.CancellationToken);

            Assert.Equal(operation.Method == HttpMethod.Get, server.Bodies.Single() is null);
        }
    }

    private static OrchRequest RequestOf(Operation operation) =>
        new(operation, System.Text.RegularExpressions.Regex.Replace(operation.Path, @"\{\w+\}", "1"));

    private static HttpResponseMessage Answer(string weather) => weather switch
    {
        "no connection" => throw new HttpRequestException("refused", new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused)),
        "connection lost" => throw new HttpRequestException("The response ended prematurely."),
        "no answer in time" => throw new TimeoutException("No answer."),
        "odd exception" => throw new InvalidOperationException("Nobody expected this."),
        "web page" => new HttpResponseMessage { Content = new StringContent("<html></html>", Encoding.UTF8, "text/html") },
        "message" => StubServer.Json("""{"message":"The service is being moved.","errorCode":0}"""),
        _ => StubServer.Json("""{"message":"No."}""", (HttpStatusCode)int.Parse(weather, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
