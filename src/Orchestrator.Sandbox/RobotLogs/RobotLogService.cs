using Orchestrator.Client;

namespace Orchestrator.Sandbox;

/// <summary>Robot logs.</summary>
internal sealed class RobotLogService : Service
{
    public RobotLogService()
    {
        Map(RobotLogOperations.Get, call => Answer.Rows(call, RobotLogTables.Entry, In(call)));
        Map(RobotLogOperations.GetTotalCount, TotalCount);
    }

    private static RowSource In(Call call) => call.Company.RobotLogs.Where("FolderId", call.Folder.Id);

    private static SandboxResponse TotalCount(Call call)
    {
        int count = QueryOptions.Parse(call.Operation, RobotLogTables.Entry, call.Company, call.Query).List(In(call)).Count;
        return Answer.Value(call, "Edm.Int64", json => json.WriteValue((long)count));
    }
}
