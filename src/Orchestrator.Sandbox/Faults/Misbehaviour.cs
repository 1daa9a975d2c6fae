using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Orchestrator.Sandbox;

/// <summary>Turns an answer into what a fault makes of it.</summary>
internal static class Misbehaviour
{
    private const string Page = "<!DOCTYPE html>\n<html><head><title>UiPath Orchestrator</title></head><body><div id=\"root\"></div></body></html>\n";

    private static readonly Dictionary<string, string> s_oddHeaders = new()
    {
        ["Retry-After"] = "-99999999999",
        ["Date"] = "yesterday",
        ["X-Frame"] = new string('x', 8000),
        ["Location"] = "http://[",
        ["Set-Cookie"] = "=;=;=",
    };

    /// <summary>The answer that replaces the good one, which is there when the work has been done.</summary>
    public static SandboxResponse Apply(SandboxFault fault, DateTimeOffset now, Func<SandboxResponse> good)
    {
        switch (fault.Kind)
        {
            case SandboxFaultKind.Status:
                SandboxResponse failure = Failure(fault.Status);
                if (fault.RetryAfterFrom(now) is { } time)
                {
                    failure.Headers["Retry-After"] = time;
                }

                return failure;
            case SandboxFaultKind.ExpiredToken:
                return Failure(401);
            case SandboxFaultKind.Html:
                return Html();
            case SandboxFaultKind.CloseConnection:
                return new SandboxResponse(0) { Broken = true };
            case SandboxFaultKind.CutBody or SandboxFaultKind.TruncatedJson:
                return Cut(good(), fault.CutAfter, fault.Kind == SandboxFaultKind.CutBody);
            case SandboxFaultKind.SlowBody:
                return Slow(good(), fault.CutAfter, fault.Delay);
            case SandboxFaultKind.EndConnection:
                return new SandboxResponse(0) { Ended = true };
            case SandboxFaultKind.CutGzip:
                SandboxResponse packed = good();
                packed.PackedLength = packed.Body is null ? null : fault.CutAfter;
                return packed;
            case SandboxFaultKind.WrongShape:
                return Answer.JsonText(200, new JObject { ["message"] = "The service is being moved.", ["errorCode"] = 0 }.ToString());
            case SandboxFaultKind.WrongOrder:
                return Reversed(good());
            case SandboxFaultKind.Stall:
                return Slow(good(), fault.CutAfter, Timeout.InfiniteTimeSpan);
            case SandboxFaultKind.OddHeaders:
                SandboxResponse odd = good();
                foreach (KeyValuePair<string, string> header in s_oddHeaders)
                {
                    odd.Headers[header.Key] = header.Value;
                }

                return odd;
            default:
                return good();
        }
    }

    /// <summary>The answer with its rows in the opposite order; as it is where it has none.</summary>
    private static SandboxResponse Reversed(SandboxResponse response)
    {
        if (response.Body is not { } whole)
        {
            return response;
        }

        using StreamReader text = new(whole());
        string json = text.ReadToEnd();
        JObject? body = json.TrimStart().StartsWith("{", StringComparison.Ordinal) ? JObject.Parse(json) : null;
        if (body?["value"] is JArray rows)
        {
            body["value"] = new JArray(rows.Reverse());
            json = body.ToString(Formatting.None);
        }

        response.Body = () => new MemoryStream(Encoding.UTF8.GetBytes(json));
        return response;
    }

    /// <summary>The page that the web application answers where there is no API.</summary>
    public static SandboxResponse Html() => new(200, "text/html; charset=utf-8", () => new MemoryStream(Encoding.UTF8.GetBytes(Page)));

    /// <summary>The start of an answer; of one without a body only the connection can break.</summary>
    private static SandboxResponse Cut(SandboxResponse response, int length, bool breaks)
    {
        if (response.Body is { } whole)
        {
            response.Body = () => new CutStream(whole(), length, breaks);
        }
        else
        {
            response.Broken = breaks;
        }

        return response;
    }

    private static SandboxResponse Slow(SandboxResponse response, int length, TimeSpan delay)
    {
        if (response.Body is { } whole)
        {
            response.Body = () => new SlowStream(whole(), length, delay);
        }

        return response;
    }

    private static SandboxResponse Failure(int status) => status switch
    {
        401 => SandboxServer.Error(SandboxException.NotAuthenticated()),
        403 => SandboxServer.Error(SandboxException.NotAuthorized()),
        429 => SandboxServer.Error(new SandboxException(429, 0, "Too many requests.")),
        // A gateway's answer is not JSON.
        502 or 503 or 504 => new SandboxResponse(status, "text/html", () => new MemoryStream(Encoding.UTF8.GetBytes("<html><body>Service unavailable</body></html>"))),
        _ => SandboxServer.Error(new SandboxException(status, 0, "An error has occurred.")),
    };
}
