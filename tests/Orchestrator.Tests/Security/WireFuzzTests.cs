using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Security;

/// <summary>Answers of any bytes, over a real connection: there is no exception of others, no hang, and no change is sent twice.</summary>
public sealed class WireFuzzTests
{
    /// <summary>How many answers: ORCH_FUZZ, or a sample.</summary>
    private static readonly int s_answers = int.TryParse(Environment.GetEnvironmentVariable("ORCH_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int wanted) ? wanted : 60;

    private static readonly string[] s_bodies =
    [
        """{"@odata.count":2,"value":[{"Id":1,"UserName":"a"},{"Id":2,"UserName":"b"}]}""",
        """{"@odata.count":99999999999999999999999,"value":[]}""",
        """{"value":[],"@odata.nextLink":"http://["}""",
        """{"Id":1,"Name":"x","RolesList":"y","CreationTime":7}""",
        """{"message":"No.","errorCode":99999999999999999999}""",
        "<html></html>",
        "",
        "{\"value\":[{\"Id\":1",
        "\u0000\u0001\uFFFF",
    ];

    [Fact]
    public async Task Any_answer_is_read_or_is_the_clients_error()
    {
        using Server server = new(seed => Answer(new Random(seed)));
        for (int seed = 0; seed < s_answers; seed++)
        {
            server.Seed = seed;
            using OrchSession session = server.Connect();
            int before = server.Requests;
            Task running = (seed % 3) switch
            {
                0 => session.Client.ListAsync<User>(new OrchRequest(UserOperations.Get), new ODataQuery { First = 2000 }, new ListLog(), TestContext.Current.CancellationToken),
                1 => session.Client.GetAsync<User>(new OrchRequest(UserOperations.GetById, "/odata/Users(1)"), new ListLog(), TestContext.Current.CancellationToken),
                _ => session.Client.GetAsync<Role>(new OrchRequest(RoleOperations.Post), new ListLog(), TestContext.Current.CancellationToken),
            };

            Exception? failure = await Record.ExceptionAsync(() => running.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));

            Assert.True(failure is null or OrchApiException, $"seed {seed}: {failure}");
            Assert.True(seed % 3 != 2 || server.Requests - before == 1, $"seed {seed}: {server.Requests - before} requests");
        }
    }

    [Fact]
    public async Task A_change_without_a_body_whose_connection_ends_in_order_is_sent_once()
    {
        using Server server = new(seed => seed == 0 ? Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}") : []);
        using OrchSession session = server.Connect();
        await session.Client.RunAsync(new OrchRequest(RobotLogOperations.Export), new ListLog(), TestContext.Current.CancellationToken);

        // The connection is kept; the server takes the next request, and ends it.
        server.Seed = 1;
        int before = server.Requests;
        OrchApiException e = await Assert.ThrowsAsync<OrchApiException>(() => session.Client.RunAsync(new OrchRequest(RobotLogOperations.Export), new ListLog(), TestContext.Current.CancellationToken));

        Assert.Equal(1, server.Requests - before);
        Assert.Contains("may have been made", e.Message, StringComparison.Ordinal);
    }

    private static byte[] Answer(Random dice)
    {
        if (dice.Next(20) == 0)
        {
            byte[] noise = new byte[dice.Next(200)];
            dice.NextBytes(noise);
            return noise;
        }

        byte[] body = Encoding.UTF8.GetBytes(s_bodies[dice.Next(s_bodies.Length)]);
        StringBuilder head = new("HTTP/1.1 " + new[] { "200 OK", "200 OK", "200 OK", "201 Created", "204 No Content", "302 Found", "400 Bad", "404 None", "408 Slow", "500 Bad", "503 Busy", "99999 Odd", "-1 x" }[dice.Next(13)] + "\r\n");
        foreach (string header in new[] { "Content-Type: application/json", "Content-Type: text/html", "Content-Type: ;;;", "Retry-After: 0", "Retry-After: -1", "Retry-After: soon", "Location: http://[", "api-supported-versions: 1e99, x, 99999999999", "X: " + new string('y', 5000), "Content-Encoding: gzip", "Content-Encoding: gzip" })
        {
            if (dice.Next(4) == 0)
            {
                head.Append(header).Append("\r\n");
            }
        }

        if (head.ToString().Contains("gzip", StringComparison.Ordinal) && dice.Next(3) > 0)
        {
            using MemoryStream packed = new();
            using (GZipStream zip = new(packed, CompressionLevel.Fastest, leaveOpen: true))
            {
                zip.Write(body);
            }

            body = packed.ToArray()[..dice.Next((int)packed.Length + 1)];
        }

        bool chunked = dice.Next(3) == 0;
        head.Append(chunked ? "Transfer-Encoding: chunked" : "Content-Length: " + (dice.Next(4) == 0 ? dice.Next(-2, 300) : body.Length).ToString(CultureInfo.InvariantCulture)).Append("\r\n\r\n");
        byte[] start = Encoding.ASCII.GetBytes(head.ToString());
        return chunked
            ? [.. start, .. Encoding.ASCII.GetBytes((dice.Next(4) == 0 ? "zz" : body.Length.ToString("x", CultureInfo.InvariantCulture)) + "\r\n"), .. body, .. Encoding.ASCII.GetBytes(dice.Next(4) == 0 ? "" : "\r\n0\r\n\r\n")]
            : [.. start, .. body];
    }

    /// <summary>A server that answers each request with the bytes for its seed, and ends the connection where there are none.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private readonly Func<int, byte[]> _answer;
        private int _requests;

        public Server(Func<int, byte[]> answer)
        {
            _answer = answer;
            _listener.Start();
            _ = AcceptAsync();
        }

        public int Seed { get; set; }

        public int Requests => Volatile.Read(ref _requests);

        public OrchSession Connect() => new(
            OrchAddress.Resolve(new Uri("http://127.0.0.1:" + ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)), null, null),
            new GivenToken(Secret.Protect("token-1")),
            new OrchTransport(OrchTransport.NewHandler()) { Delay = (_, _) => Task.CompletedTask, Timeout = TimeSpan.FromSeconds(1) });

        public void Dispose()
        {
            _stop.Cancel();
            _listener.Stop();
            _stop.Dispose();
        }

        private async Task AcceptAsync()
        {
            try
            {
                while (true)
                {
                    _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
                }
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
            }
        }

        private async Task ServeAsync(TcpClient client)
        {
            using TcpClient connection = client;
            try
            {
                NetworkStream stream = connection.GetStream();
                byte[] buffer = new byte[65536];
                StringBuilder asked = new();
                while (true)
                {
                    int read = await stream.ReadAsync(buffer, _stop.Token);
                    if (read == 0)
                    {
                        return;
                    }

                    if (!asked.Append(Encoding.ASCII.GetString(buffer, 0, read)).ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                    {
                        continue;
                    }

                    asked.Clear();
                    Interlocked.Increment(ref _requests);
                    byte[] answer = _answer(Seed);
                    await stream.WriteAsync(answer, _stop.Token);
                    if (answer.Length == 0 || Seed % 2 == 1)
                    {
                        return;
                    }
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or ObjectDisposedException)
            {
            }
        }
    }
}
