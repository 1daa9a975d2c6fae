using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Makes a task: an external task that another program shows and completes, a form task with -FormLayout or
/// -FormLayoutId, or an app task with -AppId.
/// </summary>
[Cmdlet(VerbsCommon.New, "OrchTask", SupportsShouldProcess = true, DefaultParameterSetName = "External")]
[OutputType(typeof(TaskData))]
[Calls("GenericTasks_CreateTask", When = "not FormLayout and not FormLayoutId and not AppId")]
[Calls("TaskForms_CreateFormTask", When = "FormLayout or FormLayoutId")]
[Calls("AppTasks_CreateAppTask", When = "AppId")]
public sealed class NewOrchTaskCommand : OrchNewCommand<TaskData>
{
    /// <summary>The title, at most 512 characters.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateLength(1, 512)]
    [InBody("title")]
    public string Title { get; set; } = string.Empty;

    /// <summary>The data of the task: a hashtable, an object, or JSON text.</summary>
    [Parameter]
    [FreeForm]
    [InBody("data")]
    public object? Data { get; set; }

    /// <summary>Low, Medium, High or Critical.</summary>
    [Parameter]
    [KnownValues("Low", "Medium", "High", "Critical")]
    [InBody("priority")]
    public string? Priority { get; set; }

    /// <summary>The name of its catalog, at most 50 characters.</summary>
    [Parameter]
    [ValidateLength(0, 50)]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    [InBody("taskCatalogName")]
    public string? Catalog { get; set; }

    /// <summary>A reference of another system, at most 512 characters.</summary>
    [Parameter]
    [ValidateLength(0, 512)]
    [InBody("externalTag")]
    public string? ExternalTag { get; set; }

    /// <summary>Its tags: labels, texts such as <c>team=finance</c>, or hashtables of keys and values.</summary>
    [Parameter]
    [Tags]
    [InBody("tags")]
    public Tag[]? Tag { get; set; }

    /// <summary>The type (default ExternalTask). Form and app tasks have their own parameters.</summary>
    [Parameter(ParameterSetName = "External")]
    [KnownValues("ExternalTask")]
    [NoScriptBlock]
    public string Type { get; set; } = "ExternalTask";

    /// <summary>The layout of its form, as exported from Action Center's form designer: an object or JSON text.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "FormLayout")]
    [FreeForm]
    [ValidateNotNull]
    [InBody("formLayout")]
    public object? FormLayout { get; set; }

    /// <summary>The id of an existing form layout, instead of -FormLayout.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "FormLayoutId")]
    [InBody("formLayoutId")]
    public long FormLayoutId { get; set; }

    /// <summary>The id of the layout of the form for several tasks at once.</summary>
    [Parameter(ParameterSetName = "FormLayoutId")]
    [Parameter(ParameterSetName = "FormLayout")]
    [InBody("bulkFormLayoutId")]
    public long BulkFormLayoutId { get; set; }

    /// <summary>The id of the app that shows it.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "App")]
    [ValidateLength(1, 34)]
    [InBody("appId")]
    public string? AppId { get; set; }

    /// <summary>The version of that app.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "App")]
    [InBody("appVersion")]
    public int AppVersion { get; set; }

    /// <summary>The folder to create it in: a path, an id, a key or a folder. By default, the folder of the session.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public FolderReference? Folder { get; set; }

    private protected override void HandleRecord()
    {
        OrchSession session = SessionFor(Folder?.Live);
        FolderContext folder = FolderOf(Folder, session);
        BodyValues body = GivenValues.Filled();
        string type = ParameterSetName switch
        {
            "App" => "AppTask",
            "External" => Type,
            _ => "FormTask",
        };
        if (ParameterSetName == "External")
        {
            body = body.With("type", type);
        }

        Create(session, TaskRoute.For(type).Create(folder, JsonBody.Of(body)), Title, "Create task");
    }
}
