using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Orchestrator.Tests.SignIn;

/// <summary>A browser and the person before it: follows redirects, fills in the forms, and ends on the listener's page.</summary>
internal sealed class TestBrowser(bool cancel = false, Func<Uri, Uri>? change = null)
{
    public List<Uri> Visited { get; } = [];

    public string LastPage { get; private set; } = string.Empty;

    public Task Done { get; private set; } = Task.CompletedTask;

    public bool Open(Uri page)
    {
        Done = Task.Run(() => RunAsync(page));
        return true;
    }

    private async Task RunAsync(Uri page)
    {
        using HttpClientHandler handler = new()
        {
            AllowAutoRedirect = false,
            CookieContainer = new CookieContainer(),
            UseProxy = false,
            ServerCertificateCustomValidationCallback = (_, _, _, _) => true,
        };
        using HttpClient http = new(handler);
        Uri address = page;
        for (int step = 0; step < 20; step++)
        {
            Visited.Add(address);
            using HttpResponseMessage response = await http.GetAsync(address);
            Uri? next = response.Headers.Location is { } location ? new Uri(address, location) : null;
            if (next is null)
            {
                LastPage = await response.Content.ReadAsStringAsync();
                Match prompt = Regex.Match(LastPage, "name=\"prompt\" value=\"(\\w+)\"");
                if (!prompt.Success)
                {
                    return;
                }

                if (cancel)
                {
                    next = new Uri(address.AbsoluteUri + "/abort");
                }
                else
                {
                    Dictionary<string, string> form = new() { ["prompt"] = prompt.Groups[1].Value, ["login"] = "alice", ["password"] = "any" };
                    using FormUrlEncodedContent content = new(form);
                    using HttpResponseMessage posted = await http.PostAsync(address, content);
                    next = new Uri(address, posted.Headers.Location!);
                }
            }

            address = change is not null && next.Scheme == "http" ? change(next) : next;
        }
    }
}
