using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Orchestrator.Benchmarks;

if (args is ["serve"])
{
    await CannedServer.RunAsync();
    return 0;
}

// Names of measurements, such as "list changes"; all without them.
HashSet<string> wanted = new(args, StringComparer.OrdinalIgnoreCase);
bool Wants(string what) => wanted.Count == 0 || wanted.Contains(what);
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

string here = AppContext.BaseDirectory;
string root = here;
while (!File.Exists(Path.Combine(root, "Orchestrator.sln")))
{
    root = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(root)) ?? throw new DirectoryNotFoundException("Orchestrator.sln");
}

string module = Directory.GetDirectories(Path.Combine(root, "out", "Orchestrator")).OrderBy(Directory.GetLastWriteTimeUtc).Last() + "/Orchestrator.psd1";
using Process server = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, "serve") { RedirectStandardInput = true, RedirectStandardOutput = true })!;
string address = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
try
{
    Console.WriteLine($"{Environment.ProcessorCount} cores, {Environment.OSVersion.Platform}, .NET {Environment.Version}, PowerShell {(await Pwsh("-NoProfile", "-c", "$PSVersionTable.PSVersion.ToString()")).Trim()}");
    Console.WriteLine();
    Console.WriteLine("| What | Measured | Against | Ratio | Bar |");
    Console.WriteLine("|---|---|---|---|---|");
    if (Wants("list"))
    {
        JsonElement list = await Measure("list", rounds: 7);
        double all = Of(list, "module");
        Row("20,000 users, all rows to a pipeline", all, "bare HttpClient and JSON reader, every token, no rows", Of(list, "tokens"), "2.0");
        Row("", all, "the same with a dictionary for each row", Of(list, "rows"));
        Row("", all, "a reader that buffers pages as trees", Of(list, "buffered"));
        Row("", all, "Invoke-RestMethod in a loop", Of(list, "rest"), "0.4");
    }

    if (Wants("pages"))
    {
        foreach (int latency in new[] { 20, 100 })
        {
            JsonElement pages = await Measure("pages", latency.ToString(CultureInfo.InvariantCulture), rounds: 3);
            Row($"20,000 users, from a server that takes {latency} ms a page", Of(pages, "module"), "bare HttpClient and JSON reader, page after page", Of(pages, "tokens"));
        }
    }

    if (Wants("first"))
    {
        foreach (int latency in new[] { 0, 20, 100 })
        {
            JsonElement first = await Measure("first", latency.ToString(CultureInfo.InvariantCulture));
            Row($"first row, from a server that takes {latency} ms", Of(first, "first"), "the first page, to its last byte", Of(first, "page"), "1.3");
        }
    }

    if (Wants("cold"))
    {
        List<JsonElement> cold = [];
        for (int i = 0; i < 5; i++)
        {
            cold.Add(await Measure("cold"));
        }

        Console.WriteLine($"| in a new process: first row, all 20,000 | {Median(cold, "first"):0} ms, {Median(cold, "all"):0} ms | | | |");
    }

    if (Wants("import"))
    {
        string folder = Directory.CreateTempSubdirectory("Empty").FullName;
        double cmdlets = Of(await Measure("empty", folder), "cmdlets");
        List<JsonElement> ours = [];
        List<JsonElement> empty = [];
        for (int i = 0; i < 9; i++)
        {
            ours.Add(await Measure("import", module));
            empty.Add(await Measure("import", Path.Combine(folder, "Empty.psd1")));
        }

        Row($"import of {cmdlets} cmdlets", Median(ours, "ms"), "a module of as many empty cmdlets", Median(empty, "ms"), "5");
        Console.WriteLine($"| assemblies of others, or the sandbox, loaded by the import beyond those of an empty module | {string.Join(", ", Names(ours[0]).Except(Names(empty[0])).DefaultIfEmpty("none"))} | | | none |");
        Directory.Delete(folder, true);
    }

    if (Wants("changes"))
    {
        foreach (int latency in new[] { 0, 20, 100 })
        {
            double sequential = Of(await Measure("change", $"{latency},200,1,0"), "ms") * 5;
            double together = Of(await Measure("change", $"{latency},1000,16,0"), "ms");
            Row($"1,000 role changes at {latency} ms", together, "one at a time (200, times five)", sequential, latency == 100 ? "0.083" : "");
        }

        JsonElement weather = await Measure("change", "100,1000,16,5");
        Console.WriteLine($"| the same at 100 ms with 5 % of 429 and 503 | {Of(weather, "ms"):0} ms, {Of(weather, "changed"):0} of 1,000 changed, {Of(weather, "errors"):0} errors | | | none lost |");
    }

    if (Wants("folders"))
    {
        foreach (int count in new[] { 10, 100, 1000 })
        {
            JsonElement together = await Measure("folders", $"20,{count},16");
            Row($"{count} folders at 20 ms, recursive, {Of(together, "rows"):0} rows", Of(together, "ms"), "one at a time", Of(await Measure("folders", $"20,{count},1"), "ms"), count == 1000 ? "0.167" : "");
        }
    }

    if (Wants("memory"))
    {
        foreach ((string source, string how) in new[] { ("csv", ""), ("select", ", by way of Select-Object"), ("none", ", made on the spot, without the module") })
        {
            double few = 0;
            foreach (int rows in new[] { 1000, 10_000, 100_000, 1_000_000 })
            {
                JsonElement memory = await Measure("memory", source + " " + rows.ToString(CultureInfo.InvariantCulture));
                few = few == 0 ? Of(memory, "peak") : few;
                Console.WriteLine($"| peak memory, {Of(memory, "rows"):N0} rows to CSV{how} | {Of(memory, "peak"):0} MB in {Of(memory, "seconds"):0.0} s | 1,000 rows: {few:0} MB | {Of(memory, "peak") - few:+0;-0;0} MB | {(rows == 1_000_000 && source == "csv" ? "+40 MB" : "")} |");
            }
        }
    }
}
finally
{
    server.StandardInput.Close();
    await server.WaitForExitAsync();
}

return 0;

static double Of(JsonElement result, string name) => result.GetProperty(name).GetDouble();

static IEnumerable<string> Names(JsonElement result) => result.GetProperty("assemblies").EnumerateArray().Select(name => name.GetString()!);

static double Median(List<JsonElement> results, string name) => results.Select(result => Of(result, name)).Order().ElementAt(results.Count / 2);

static void Row(string what, double measured, string against, double other, string bar = "") =>
    Console.WriteLine($"| {what} | {measured:0.#} ms | {against}: {other:0.#} ms | {measured / other:0.00} | {bar} |");

async Task<JsonElement> Measure(string what, string argument = "", int rounds = 5) => JsonDocument.Parse(await Pwsh(
    "-NoProfile", "-File", Path.Combine(here, "Measure.ps1"), "-What", what, "-Server", address, "-Module", module,
    "-Bare", Path.Combine(here, "Orchestrator.Benchmarks.dll"), "-Rounds", rounds.ToString(CultureInfo.InvariantCulture), "-Argument", argument)).RootElement;

static async Task<string> Pwsh(params string[] arguments)
{
    using Process pwsh = Process.Start(new ProcessStartInfo("pwsh", arguments) { RedirectStandardOutput = true })!;
    string text = await pwsh.StandardOutput.ReadToEndAsync();
    await pwsh.WaitForExitAsync();
    return pwsh.ExitCode == 0 ? text : throw new InvalidOperationException($"{string.Join(' ', arguments)}: {text}");
}
