using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using FsCheck;
using FsCheck.Fluent;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Security;

/// <summary>Whatever a server answers, readers end: with what it says, or with the client's own error.</summary>
public sealed class ReaderFuzzTests
{
    private static readonly string[] s_bodies =
    [
        """{"@odata.context":"x","@odata.count":2,"value":[{"Id":1,"Name":"a","UserName":"b","CreationTime":"2019-01-07T08:00:00Z","RolesList":["x"],"UnattendedRobot":{"UserName":"u","ExecutionSettings":{"a":1}}},{"Id":2,"Odd":[{"x":[1,2.5,null,true]}]}]}""",
        """{"message":"No such robot.","errorCode":1002,"traceId":"00-7","resourceIds":null}""",
        """{"error":{"message":"Invalid.","details":["a","b"],"validationErrors":[{"message":"Name is missing","members":["name"]}]}}""",
        """{"type":"x","title":"One or more validation errors.","status":400,"errors":{"Name":["too long","odd"]},"traceId":"00-8"}""",
        """[{"Id":1},{"Id":"2"},null,3,"x",[]]""",
        "<!DOCTYPE html><html><body>Sign in</body></html>",
        "",
    ];

    private static readonly string[] s_pieces = ["{", "}", "[", "]", ",", ":", "\"", "\\", "\\u00", "null", "true", "1e999", "-", "\0", "\uFEFF", "\uD800", "//", "/*", "NaN", "'", "99999999999999999999", "\"value\":[", "\"Id\":{}", "\"@odata.count\":\"x\""];

    /// <summary>A body with some pieces cut out, put in or doubled.</summary>
    private static readonly Arbitrary<string> s_mutated = (
        from body in Gen.Elements(s_bodies)
        from edits in Gen.ListOf(
            from place in Gen.Choose(0, 1000)
            from length in Gen.Choose(0, 20)
            from piece in Gen.OneOf(Gen.Elements(s_pieces), ArbMap.Default.GeneratorFor<string>().Select(text => text ?? string.Empty))
            select (Place: place, Length: length, Piece: piece))
        select edits.Take(6).Aggregate(body, (text, edit) =>
        {
            int at = text.Length == 0 ? 0 : edit.Place % (text.Length + 1);
            return text.Remove(at, Math.Min(edit.Length, text.Length - at)).Insert(at, edit.Piece);
        })).ToArbitrary();

    private static Config Many => Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void The_error_reader_understands_or_shows_any_text() =>
        Prop.ForAll(s_mutated, text =>
        {
            ApiErrorBody body = ApiErrorBody.Read(text, "application/json");
            return body.Text.Length <= 4097 && (body.Message?.Length ?? 0) <= Math.Max(text.Length * 2, 1000);
        }).Check(Many);

    [Fact]
    public void Any_refusal_is_the_clients_error() =>
        Prop.ForAll(s_mutated, text => Ends(text, HttpStatusCode.BadRequest, list: false)).Check(Many);

    [Fact]
    public void Any_list_is_read_or_is_the_clients_error() =>
        Prop.ForAll(s_mutated, text => Ends(text, HttpStatusCode.OK, list: true)).Check(Many);

    [Fact]
    public void Any_entity_is_read_or_is_the_clients_error() =>
        Prop.ForAll(s_mutated, text => Ends(text, HttpStatusCode.OK, list: false)).Check(Many);

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("{\"value\":[")]
    public void Depth_does_not_exhaust_the_stack(string nested)
    {
        string deep = string.Concat(Enumerable.Repeat(nested, 100_000));

        Assert.NotNull(ApiErrorBody.Read(deep, "application/json").Message);
        Assert.True(Ends(deep, HttpStatusCode.OK, list: true));
        Assert.True(Ends(deep, HttpStatusCode.OK, list: false));
    }

    [Fact]
    public void An_endless_refusal_is_read_in_part()
    {
        Assert.True(Ends("{\"message\":\"" + new string('x', 20_000_000), HttpStatusCode.BadRequest, list: false));
    }

    private static bool Ends(string text, HttpStatusCode status, bool list)
    {
        byte[] body = Encoding.UTF8.GetBytes(text);
        StubServer server = new((_, _) => new HttpResponseMessage(status) { Content = new ByteArrayContent(body) });
        using OrchSession session = server.Connect();
        try
        {
            if (list)
            {
                using RowStream<User> rows = session.Client.Rows<User>(new OrchRequest(UserOperations.Get), new ODataQuery { First = 2000 }, new ListLog(), CancellationToken.None);
                for (int i = 0; i < 50 && rows.NextAsync(CancellationToken.None).GetAwaiter().GetResult() is not null; i++)
                {
                }
            }
            else
            {
                session.Client.GetAsync<User>(new OrchRequest(UserOperations.GetById, "/odata/Users(1)"), new ListLog(), CancellationToken.None).GetAwaiter().GetResult();
            }
        }
        catch (OrchApiException e)
        {
            return e.Message.Length > 0;
        }

        return status == HttpStatusCode.OK;
    }
}
