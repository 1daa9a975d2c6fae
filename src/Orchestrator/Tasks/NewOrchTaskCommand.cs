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
    /// <summary>What the task is called: at most 512 characters.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ValidateLength(1, 512)]
    [InBody("title")]
    public string Title { get; set; } = string.Empty;

    /// <summary>What the task holds: a hashtable, an object, or JSON text.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [FreeForm]
    [InBody("data")]
    public object? Data { get; set; }

    /// <summary>Low, Medium, High or Critical.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [KnownValues("Low", "Medium", "High", "Critical")]
    [InBody("priority")]
    public string? Priority { get; set; }

    /// <summary>The name of the catalog that it belongs to: at most 50 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateLength(0, 50)]
    [ArgumentCompleter(typeof(TaskCatalogCompleter))]
    [InBody("taskCatalogName")]
    public string? Catalog { get; set; }

    /// <summary>What another system calls it, or which other system deals with it: at most 512 characters.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateLength(0, 512)]
    [InBody("externalTag")]
    public string? ExternalTag { get; set; }

    /// <summary>Its tags: labels, texts such as <c>team=finance</c>, or hashtables of keys and values.</summary>
    [Parameter]
    [Tags]
    public Tag[]? Tag { get; set; }

    /// <summary>The type. Servers make tasks of the type ExternalTask this way; form and app tasks have parameters of their own.</summary>
    [Parameter(ParameterSetName = "External")]
    [KnownValues("ExternalTask")]
    public string Type { get; set; } = "ExternalTask";

    /// <summary>The layout of its form, as Action Center's form designer writes it: an object or JSON text.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "FormLayout")]
    [FreeForm]
    [ValidateNotNull]
    [InBody("formLayout")]
    public object? FormLayout { get; set; }

    /// <summary>The id of a form layout that the server has already, in place of -FormLayout.</summary>
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

    /// <summary>The folder to make it in. Without it: the folder of the session.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(FolderCompleter))]
    [ValidateNotNull]
    public FolderReference? Folder { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        OrchSession session = SessionFor(Folder?.Entity);
        FolderContext folder = FolderOf(Folder, session);
        BodyValues body = BodyValues.Given(this).Filled();
        if (Tag is not null)
        {
            body["tags"] = TagsAttribute.ToBody(Tag);
        }

        string type = ParameterSetName switch
        {
            "App" => "AppTask",
            "External" => Type,
            _ => "FormTask",
        };
        if (ParameterSetName == "External")
        {
            body["type"] = type;
        }

        Create(session, TaskRoute.For(type).Create(folder, JsonBody.Of(body)), Title, "Create task");
    }
}
