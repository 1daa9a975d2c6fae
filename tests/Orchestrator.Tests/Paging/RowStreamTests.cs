using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Paging;

public sealed class RowStreamTests
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(999, true)]
    [InlineData(1000, true)]
    [InlineData(1001, true)]
    [InlineData(25000, true)]
    [InlineData(0, false)]
    [InlineData(999, false)]
    [InlineData(1000, false)]
    [InlineData(2001, false)]
    public async Task All_rows_come_once_and_in_order(int total, bool counted)
    {
        StubServer server = Rows(total, counted);

        List<long> ids = await ReadAsync(server, new ODataQuery());

        Assert.Equal(Enumerable.Range(0, total).Select(id => (long)id), ids);
    }

    [Fact]
    public async Task A_server_that_gives_smaller_pages_than_asked_loses_no_row()
    {
        StubServer server = Rows(1234, counted: true, cap: 300);

        List<long> ids = await ReadAsync(server, new ODataQuery());

        Assert.Equal(1234, ids.Distinct().Count());
        Assert.Equal(1234, ids.Count);
    }

    [Fact]
    public async Task One_page_is_asked_for_without_a_count_and_all_in_one_order()
    {
        StubServer server = Rows(2500, counted: true);

        await ReadAsync(server, new ODataQuery { First = 10, Filter = "Name eq 'x'" });
        await ReadAsync(server, new ODataQuery { First = 10, Skip = 10 });
        await ReadAsync(server, new ODataQuery());

        Assert.Equal("GET /odata/Users?$top=10&$filter=Name eq 'x'&$orderby=Id", server.Requests[0]);
        Assert.Equal("GET /odata/Users?$top=10&$skip=10&$orderby=Id", server.Requests[1]);
        Assert.Equal("GET /odata/Users?$top=1000&$orderby=Id&$count=true", server.Requests[2]);
        Assert.Matches(@"^GET /odata/Users\?\$top=1000(&\$skip=\d+)?&\$filter=Id gt \d+&\$orderby=Id$", server.Requests[3]);
    }

    [Fact]
    public async Task Rows_without_an_id_are_paged_by_number()
    {
        StubServer server = Rows(2500, counted: true);

        List<long> ids = await ReadAsync(server, new ODataQuery { OrderBy = "UserName" });

        Assert.Equal(2500, ids.Distinct().Count());
        Assert.Equal("GET /odata/Users?$top=1000&$orderby=UserName,Id&$count=true", server.Requests[0]);
        Assert.Equal("GET /odata/Users?$top=1000&$skip=1000&$orderby=UserName,Id", server.Requests[1]);
    }

    [Fact]
    public async Task Rows_that_leave_the_list_while_it_is_read_take_no_other_with_them()
    {
        SortedSet<int> left = [.. Enumerable.Range(1, 2500)];
        StubServer server = new((request, _) =>
        {
            string query = Uri.UnescapeDataString(request.RequestUri!.Query);
            int after = Regex.Match(query, @"Id gt (\d+)") is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
            int skip = Regex.Match(query, @"\$skip=(\d+)") is { Success: true } skipped ? int.Parse(skipped.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
            int[] page;
            int count;
            lock (left)
            {
                page = [.. left.Where(id => id > after).Skip(skip).Take(1000)];
                count = left.Count;
            }

            return StubServer.Json($$"""{"@odata.count":{{count}},"value":[{{string.Join(',', page.Select(id => $$"""{"Id":{{id}}}"""))}}]}""");
        });
        using OrchSession session = server.Connect();
        using RowStream<User> rows = session.Client.Rows<User>(new OrchRequest(UserOperations.Get), new ODataQuery { Filter = "IsActive eq true" }, new ListLog(), TestContext.Current.CancellationToken);

        List<long> ids = [];
        while (await rows.NextAsync(TestContext.Current.CancellationToken) is { } arrived)
        {
            foreach (User user in arrived)
            {
                ids.Add(user.Id);
                lock (left)
                {
                    left.Remove((int)user.Id);
                }
            }
        }

        Assert.Equal(2500, ids.Distinct().Count());
        Assert.Equal(2500, ids.Count);
    }

    [Theory]
    [InlineData("Name", "Name,Id")]
    [InlineData("Name desc,Type", "Name desc,Type,Id")]
    [InlineData("Name, id desc", "Name, id desc")]
    [InlineData("A,B,C,D,E", "A,B,C,D,E")]
    public void The_order_that_the_user_wants_is_made_stable_by_the_key(string wanted, string asked)
    {
        PagePlan plan = new(new ODataQuery { OrderBy = wanted }, UserOperations.Get);

        Assert.EndsWith("$orderby=" + asked + "&$count=true", Uri.UnescapeDataString(plan.ToQuery()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_asked_for_ahead_more_of_them_the_longer_the_reader_goes_on()
    {
        StubServer whole = Rows(25000, counted: true);
        int underWay = 0;
        int most = 0;
        StubServer server = new(async (request, n, token) =>
        {
            int now = Interlocked.Increment(ref underWay);
            InterlockedMax(ref most, now);
            await Task.Delay(20, token);
            using HttpMessageInvoker invoker = new(whole, disposeHandler: false);
            HttpResponseMessage answer = await invoker.SendAsync(request, token);
            Interlocked.Decrement(ref underWay);
            return answer;
        });

        List<long> ids = await ReadAsync(server, new ODataQuery());

        Assert.Equal(Enumerable.Range(0, 25000).Select(id => (long)id), ids);
        Assert.InRange(most, 2, 4);
        Assert.InRange(server.Requests.Count, 25, 26);

        // Never far by number: servers refuse that.
        Assert.All(server.Requests.Skip(1), request => Assert.Matches(@"\$top=1000(&\$skip=\d{1,4})?&\$filter=Id gt \d+&", request));
    }

    [Fact]
    public async Task A_reader_that_stops_within_a_page_cancels_what_was_asked_ahead()
    {
        TaskCompletionSource<bool> asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<bool> cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        StubServer whole = Rows(25000, counted: true);
        StubServer server = new(async (request, n, token) =>
        {
            if (n > 0)
            {
                using CancellationTokenRegistration registration = token.Register(() => cancelled.TrySetResult(true));
                asked.TrySetResult(true);
                await Task.Delay(Timeout.Infinite, token);
            }

            using HttpMessageInvoker invoker = new(whole, disposeHandler: false);
            return await invoker.SendAsync(request, token);
        });
        using OrchSession session = server.Connect();
        using (RowStream<User> rows = session.Client.Rows<User>(new OrchRequest(UserOperations.Get), new ODataQuery(), new ListLog(), TestContext.Current.CancellationToken))
        {
            int read = 0;
            while (read < 1000)
            {
                read += (await rows.NextAsync(TestContext.Current.CancellationToken))!.Count;
            }

            // Nobody waits for more, so it is the reader's coming back that asks for the second page.
            _ = rows.NextAsync(TestContext.Current.CancellationToken);
            await asked.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        }

        Assert.True(await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Rows_that_come_and_go_while_pages_are_under_way_lose_none_of_the_others_and_bring_none_twice(int seed)
    {
        // A row that is there all the time is read once; one that comes or goes meanwhile, at most once.
        Random dice = new(seed);
        SortedSet<int> all = [.. Enumerable.Range(1, 9000)];
        HashSet<int> gone = [];
        StubServer server = new((request, _) =>
        {
            string query = Uri.UnescapeDataString(request.RequestUri!.Query);
            int Number(string pattern) => Regex.Match(query, pattern) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
            int[] page;
            lock (all)
            {
                page = [.. all.Where(id => id > Number(@"Id gt (\d+)")).Skip(Number(@"\$skip=(\d+)")).Take(1000)];
                int leaving = all.ElementAt(dice.Next(all.Count));
                if (dice.Next(2) == 0 && all.Remove(leaving))
                {
                    gone.Add(leaving);
                }
            }

            return StubServer.Json($$"""{"@odata.count":9000,"value":[{{string.Join(',', page.Select(id => $$"""{"Id":{{id}}}"""))}}]}""");
        });

        List<long> ids = await ReadAsync(server, new ODataQuery());

        Assert.Equal(ids.Order(), ids);
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.Empty(all.Select(id => (long)id).Except(ids));
        Assert.Empty(ids.Except(all.Concat(gone).Select(id => (long)id)));
    }

    [Fact]
    public async Task A_list_that_the_server_limits_by_the_minute_asks_for_one_page_ahead()
    {
        StubServer server = Rows(900, counted: true, cap: 100);
        using OrchSession session = server.Connect();
        List<long> ids = [];
        using RowStream<User> rows = session.Client.Rows<User>(new OrchRequest(QueueItemOperations.Get), new ODataQuery(), new ListLog(), TestContext.Current.CancellationToken);
        while (await rows.NextAsync(TestContext.Current.CancellationToken) is { } arrived)
        {
            ids.AddRange(arrived.Select(user => user.Id));
        }

        Assert.Equal(900, ids.Count);
        Assert.All(server.Requests.Skip(1), request => Assert.Matches(@"\$top=100(&\$skip=\d\d?)?&\$filter=Id gt", request));
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(1000, 1)]
    [InlineData(1001, 2)]
    public async Task First_costs_the_fewest_pages(int first, int pages)
    {
        StubServer server = Rows(25000, counted: true);

        List<long> ids = await ReadAsync(server, new ODataQuery { First = first });

        Assert.Equal(first, ids.Count);
        Assert.Equal(pages, server.Requests.Count);
    }

    [Fact]
    public async Task A_reader_that_stops_early_costs_one_request()
    {
        StubServer server = Rows(25000, counted: true);
        using OrchSession session = server.Connect();
        using (RowStream<User> rows = session.Client.Rows<User>(new OrchRequest(UserOperations.Get), new ODataQuery(), new ListLog(), TestContext.Current.CancellationToken))
        {
            Assert.NotNull(await rows.NextAsync(TestContext.Current.CancellationToken));
        }

        await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_first_row_is_out_before_the_page_has_arrived()
    {
        TrickleContent body = new("""{"@odata.count":2,"value":[{"Id":1},""");
        StubServer server = new((_, _) => new HttpResponseMessage { Content = body });
        using OrchSession session = server.Connect();
        using RowStream<User> rows = session.Client.Rows<User>(new OrchRequest(UserOperations.Get), new ODataQuery(), new ListLog(), TestContext.Current.CancellationToken);

        IReadOnlyList<User>? first = await rows.NextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, first!.Single().Id);
        Assert.Equal(2, await rows.CountAsync());

        body.Send("""{"Id":2}]}""");
        Assert.Equal(2, (await rows.NextAsync(TestContext.Current.CancellationToken))!.Single().Id);
        Assert.Null(await rows.NextAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Cancelling_ends_a_wait_for_a_body_that_hangs()
    {
        TrickleContent body = new("""{"value":[""");
        StubServer server = new((_, _) => new HttpResponseMessage { Content = body });
        using OrchSession session = server.Connect();
        using CancellationTokenSource stop = new();
        using RowStream<User> rows = session.Client.Rows<User>(new OrchRequest(UserOperations.Get), new ODataQuery(), new ListLog(), stop.Token);

        Task<IReadOnlyList<User>?> waiting = rows.NextAsync(stop.Token);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_page_that_breaks_off_is_an_error_after_the_rows_before_it()
    {
        StubServer server = new((_, n) => StubServer.Json(n == 0 ? """{"value":[{"Id":1},{"Id":2},{"I""" : """{"value":[{"I"""));
        using OrchSession session = server.Connect();
        using RowStream<User> rows = session.Client.Rows<User>(new OrchRequest(UserOperations.Get), new ODataQuery(), new ListLog(), TestContext.Current.CancellationToken);

        List<long> ids = [];
        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(async () =>
        {
            while (await rows.NextAsync(TestContext.Current.CancellationToken) is { } arrived)
            {
                ids.AddRange(arrived.Select(user => user.Id));
            }
        });

        Assert.Equal([1, 2], ids);
        Assert.Equal("UnreadableAnswer", e.ErrorId);
    }

    [Fact]
    public async Task A_list_by_key_that_breaks_off_goes_on_after_its_last_row()
    {
        StubServer whole = Rows(2500, counted: true);
        StubServer server = new(async (request, n, token) =>
        {
            using HttpMessageInvoker invoker = new(whole, disposeHandler: false);
            HttpResponseMessage answer = await invoker.SendAsync(request, token);
            string text = await answer.Content.ReadAsStringAsync(token);
            return n is 0 or 1 or 3 ? StubServer.Json(text[..(text.Length / 2)]) : StubServer.Json(text);
        });

        List<long> ids = await ReadAsync(server, new ODataQuery());

        Assert.Equal(Enumerable.Range(0, 2500).Select(id => (long)id), ids);
        Assert.Matches(@"^GET /odata/Users\?\$top=1000&\$filter=Id gt \d+&\$orderby=Id$", server.Requests[1]);
    }

    [Fact]
    public async Task A_list_by_key_that_breaks_off_again_and_again_goes_on_as_long_as_rows_come()
    {
        StubServer whole = Rows(900, counted: true);
        StubServer server = new(async (request, n, token) =>
        {
            using HttpMessageInvoker invoker = new(whole, disposeHandler: false);
            HttpResponseMessage answer = await invoker.SendAsync(request, token);
            string text = await answer.Content.ReadAsStringAsync(token);
            return n < 12 ? StubServer.Json(text[..Math.Min(text.Length, 400)]) : StubServer.Json(text);
        });

        List<long> ids = await ReadAsync(server, new ODataQuery());

        Assert.Equal(Enumerable.Range(0, 900).Select(id => (long)id), ids);
        Assert.True(server.Requests.Count > 10);
    }

    [Fact]
    public async Task A_slow_reader_takes_the_page_off_the_wire_and_asks_for_no_other()
    {
        StubServer server = Rows(25000, counted: true);
        using OrchSession session = server.Connect();
        using RowStream<User> rows = session.Client.Rows<User>(new OrchRequest(UserOperations.Get), new ODataQuery(), new ListLog(), TestContext.Current.CancellationToken);

        int first = (await rows.NextAsync(TestContext.Current.CancellationToken))!.Count;
        await Task.Delay(200, TestContext.Current.CancellationToken);

        Assert.Single(server.Requests);
        if (first < 1000)
        {
            Assert.Equal(1000 - first, (await rows.NextAsync(TestContext.Current.CancellationToken))!.Count);
        }
    }

    [Fact]
    public async Task An_answer_that_waited_too_long_for_its_reader_is_asked_for_again()
    {
        StubServer server = Rows(3000, counted: true);
        using OrchSession session = server.Connect();
        using RowStream<User> rows = session.Client.Rows<User>(new OrchRequest(UserOperations.Get), new ODataQuery(), new ListLog(), TestContext.Current.CancellationToken);
        Task answered = rows.Prefetch();
        await answered;

        server.Now += TimeSpan.FromMinutes(1);
        List<long> ids = [];
        while (await rows.NextAsync(TestContext.Current.CancellationToken) is { } arrived)
        {
            ids.AddRange(arrived.Select(user => user.Id));
        }

        Assert.Equal(Enumerable.Range(0, 3000).Select(id => (long)id), ids);
        Assert.Equal(server.Requests[0], server.Requests[1]);
        Assert.Single(server.Requests.Skip(2), request => request == server.Requests[2]);
    }

    [Fact]
    public async Task A_list_in_another_order_that_breaks_off_is_an_error_as_a_row_could_be_lost_or_come_twice()
    {
        StubServer server = new((_, _) => StubServer.Json("""{"@odata.count":3,"value":[{"Id":1},{"Id":2},{"I"""));

        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => ReadAsync(server, new ODataQuery { OrderBy = "UserName" }));

        Assert.Equal("UnreadableAnswer", e.ErrorId);
        Assert.Single(server.Requests);
    }

    private static void InterlockedMax(ref int most, int now)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < now && Interlocked.CompareExchange(ref most, now, seen) != seen)
        {
        }
    }

    private static async Task<List<long>> ReadAsync(StubServer server, ODataQuery query)
    {
        using OrchSession session = server.Connect();
        using RowStream<User> rows = session.Client.Rows<User>(new OrchRequest(UserOperations.Get), query, new ListLog(), TestContext.Current.CancellationToken);
        List<long> ids = [];
        while (await rows.NextAsync(TestContext.Current.CancellationToken) is { } arrived)
        {
            ids.AddRange(arrived.Select(user => user.Id));
        }

        return ids;
    }

    private static StubServer Rows(int total, bool counted, int cap = 1000) => new((request, _) =>
    {
        string query = Uri.UnescapeDataString(request.RequestUri!.Query);
        int Number(string name, int otherwise) => Regex.Match(query, @"\" + name + @"=(\d+)") is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : otherwise;
        int skip = Regex.Match(query, @"Id gt (\d+)") is { Success: true } after ? int.Parse(after.Groups[1].Value, CultureInfo.InvariantCulture) + 1 : 0;
        skip += Number("$skip", 0);
        int count = Math.Max(0, Math.Min(Math.Min(cap, Number("$top", cap)), total - skip));
        string rows = string.Join(',', Enumerable.Range(skip, count).Select(id => $$"""{"Id":{{id}}}"""));
        return StubServer.Json((counted ? $$"""{"@odata.count":{{total}},""" : "{") + "\"value\":[" + rows + "]}");
    });
}
