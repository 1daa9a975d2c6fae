using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Robot logs.</summary>
internal sealed class RobotLogService : Service
{
    public RobotLogService()
    {
        Map(RobotLogOperations.Get, call => Answer.Rows(call, RobotLogShapes.Entry, In(call)));
        Map(RobotLogOperations.GetTotalCount, TotalCount);
    }

    private static IEnumerable<Row> In(Call call) => call.Company.RobotLogs.Rows.Where(entry => entry.Number("FolderId") == call.Folder.Id);

    private static SandboxResponse TotalCount(Call call)
    {
        int count = QueryOptions.Parse(call.Operation, RobotLogShapes.Entry, call.Company, call.Query).Filter(In(call)).Count;
        return Answer.Value(call, "Edm.Int64", json => json.WriteValue(count));
    }
}
