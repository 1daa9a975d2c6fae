using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http;
using System.Text;

namespace Orchestrator.Client;

/// <summary>What a request looks like in -Verbose and -Debug. No secret gets in here.</summary>
internal static class RequestTrace
{
    private static readonly HashSet<string> s_secretHeaders = new(StringComparer.OrdinalIgnoreCase) { "Authorization", "Cookie", "Set-Cookie", "Proxy-Authorization" };

    public static string Line(OrchRequest request, string outcome, Stopwatch watch) =>
        string.Format(
            CultureInfo.InvariantCulture,
            "{0} {1}{2} -> {3} in {4} ms",
            request.Method,
            Uri.UnescapeDataString(request.PathAndQuery),
            request.Folder is null ? string.Empty : " [" + request.Folder + "]",
            outcome,
            watch.ElapsedMilliseconds);

    public static string Describe(HttpRequestMessage message, RequestBody? body)
    {
        StringBuilder text = new();
        text.Append(message.Method).Append(' ').Append(message.RequestUri).AppendLine();
        AppendHeaders(text, message.Headers);
        if (body is not null)
        {
            text.AppendLine().Append(body.Redacted);
        }

        return text.ToString().TrimEnd();
    }

    public static string Describe(HttpResponseMessage response)
    {
        StringBuilder text = new();
        text.Append((int)response.StatusCode).Append(' ').Append(response.ReasonPhrase).AppendLine();
        AppendHeaders(text, response.Headers);
        if (response.Content is not null)
        {
            AppendHeaders(text, response.Content.Headers);
        }

        return text.ToString().TrimEnd();
    }

    private static void AppendHeaders(StringBuilder text, IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers)
    {
        foreach (KeyValuePair<string, IEnumerable<string>> header in headers)
        {
            text.Append(header.Key).Append(": ")
                .Append(s_secretHeaders.Contains(header.Key) ? "***" : string.Join(", ", header.Value))
                .AppendLine();
        }
    }
}
