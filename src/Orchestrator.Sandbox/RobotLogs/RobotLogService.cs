using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Robot logs.</summary>
internal sealed class RobotLogService : Service
{
    public RobotLogService()
    {
        Map(RobotLogOperations.Get, call => Answer.Rows(call, RobotLogTables.Entry, In(call)));
        Map(RobotLogOperations.GetTotalCount, TotalCount);
        Map(RobotLogOperations.Export, Export);
        Map(RobotLogOperations.Reports, Report);
    }

    private static RowSource In(Call call) => call.Company.RobotLogs.Where("FolderId", call.Folder.Id);

    private static SandboxResponse TotalCount(Call call)
    {
        int count = QueryOptions.Parse(call.Operation, RobotLogTables.Entry, call.Company, call.Query).List(In(call)).Count;
        return Answer.Value(call, "Edm.Int64", json => json.WriteValue((long)count));
    }

    /// <summary>Servers since Web API 17 create the file in the background.</summary>
    private static SandboxResponse Export(Call call)
    {
        List<Row> entries = Wanted(call);
        return ExportService.Start(call, "Logs", file => RobotLogFile.Write(entries, file));
    }

    /// <summary>Servers before Web API 17 answer with the file.</summary>
    private static SandboxResponse Report(Call call)
    {
        Spool file = new();
        RobotLogFile.Write(Wanted(call), file);
        SandboxResponse response = new(200, "application/octet-stream", () => file.Open(0, file.Length, owned: true)) { Length = file.Length };
        response.Headers["Content-Disposition"] = "attachment; filename=robot_logs.csv";
        return response;
    }

    /// <summary>The entries that the query leaves, newest first where it names no order, and all of them where it names no page.</summary>
    private static List<Row> Wanted(Call call)
    {
        QueryOptions options = QueryOptions.Parse(call.Operation, RobotLogTables.Entry, call.Company, call.Query);
        List<Row> entries = options.Filter(In(call));
        if (call.Query["$orderby"] is null)
        {
            entries = [.. entries.OrderByDescending(entry => entry["TimeStamp"])];
        }

        return call.Query["$top"] is null && call.Query["$skip"] is null ? entries : [.. options.Page(entries)];
    }
}
