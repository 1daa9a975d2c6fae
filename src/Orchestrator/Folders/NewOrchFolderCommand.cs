using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Creates folders, at the root or in another folder. Folders that are piped are created parents first.</summary>
[Cmdlet(VerbsCommon.New, "OrchFolder", SupportsShouldProcess = true)]
[OutputType(typeof(Folder))]
[Calls("Folders_Post")]
[Calls("Folders_Get", When = "Parent:path")]
[Calls("Folders_GetByKeyByIdentifier", When = "Parent:key")]
public sealed class NewOrchFolderCommand : OrchNewCommand<Folder>
{
    private const int LongestName = 115;

    private readonly FolderResolver _folders = new();
    private readonly List<Wish> _wishes = [];
    private readonly Dictionary<(OrchSession, string), long> _made = [];

    /// <summary>The name, at most 115 characters, or a path such as <c>Finance/Payroll</c> whose last part is the name.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("DisplayName")]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = string.Empty;

    /// <summary>The folder to create it in: a path, an id, a key or a folder. By default, the root, regardless of the folder of the session.</summary>
    [Parameter(Position = 1, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(FolderCompleter))]
    public FolderReference? Parent { get; set; }

    /// <summary>The description, at most 500 characters.</summary>
    [Parameter]
    [ValidateLength(0, 500)]
    [InBody]
    public string? Description { get; set; }

    /// <summary>The source of its packages: Processes (the tenant's feed) or FolderHierarchy (its own feed). By default, the server decides.</summary>
    [Parameter]
    [KnownValues("Processes", "FolderHierarchy", "Libraries", "PersonalWorkspace", "Undefined")]
    [InBody]
    public string? FeedType { get; set; }

    /// <summary>The source of its permissions: FineGrained (roles of the folder) or InheritFromTenant.</summary>
    [Parameter]
    [KnownValues("FineGrained", "InheritFromTenant")]
    [NoScriptBlock]
    public string PermissionModel { get; set; } = "FineGrained";

    /// <summary>How robots are assigned to it: Automatic (the robots of its users) or Manual.</summary>
    [Parameter]
    [KnownValues("Automatic", "Manual")]
    [NoScriptBlock]
    public string ProvisionType { get; set; } = "Automatic";

    private protected override void HandleRecord()
    {
        Wish wish = WishFor();
        if (MyInvocation.ExpectingInput)
        {
            _wishes.Add(wish);
        }
        else
        {
            Create(wish);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // Parents first, whatever the order of the rows.
        foreach (Wish wish in _wishes.OrderBy(wish => wish.Path.Split('/').Length))
        {
            Create(wish);
        }
    }

    private Wish WishFor()
    {
        Folder? live = (InputObject?.BaseObject ?? InputObject) as Folder;
        OrchSession session = SessionFor(live ?? Parent?.Live);
        bool named = Arguments.IsArgument(nameof(Name));
        string path = (named ? Name : live?.FullyQualifiedName ?? Row.Of(InputObject)?["FullyQualifiedName"]?.ToString() ?? Name).Trim('/');
        int slash = path.LastIndexOf('/');
        FolderReference? parent = Parent ?? (live is not null && named ? new FolderReference(live) : null);
        if (parent is not null && !named)
        {
            path = path.Substring(slash + 1);
            slash = -1;
        }

        return new Wish(
            session,
            path,
            parent,
            slash < 0 ? null : path.Substring(0, slash),
            new BodyValues { ["DisplayName"] = path.Substring(slash + 1) }.With(GivenValues).With(new BodyValues { ["PermissionModel"] = PermissionModel, ["ProvisionType"] = ProvisionType }));
    }

    private void Create(Wish wish)
    {
        BodyValues body = wish.Body;
        string path = wish.Path;
        if (wish.Name.Length > LongestName)
        {
            WriteFailure(ErrorRecords.InvalidArgument("FolderNameInvalid", $"The folder name '{wish.Name}' is longer than {LongestName} characters.", wish.Name, "Use a shorter name."));
            return;
        }

        if (wish.Parent is not null || wish.Above is not null)
        {
            if (ParentOf(wish) is not { } parent)
            {
                return;
            }

            body = body.With("ParentId", parent.Id);
            path = wish.Parent is null ? path : parent + "/" + path;
        }

        if (Create(wish.Session, new OrchRequest(FolderOperations.Post) { Body = JsonBody.Of(body) }, path, "Create folder") is { } made)
        {
            _made[(wish.Session, path.ToUpperInvariant())] = made.Id;
        }
    }

    /// <summary>The folder to create in, with its id; null, and an error, where there is none.</summary>
    private FolderContext? ParentOf(Wish wish)
    {
        FolderContext? parent = wish.Parent is null ? null : ContextOf(wish.Parent, wish.Session);
        string? path = wish.Above is null ? parent?.Path : parent is null ? wish.Above : parent + "/" + wish.Above;
        if (path is not null && _made.TryGetValue((wish.Session, path.ToUpperInvariant()), out long made))
        {
            return new FolderContext(made, path: path);
        }

        if (path is not null && MyInvocation.ExpectingInput && IsWhatIf && _wishes.Any(other => other.Path.Equals(path, StringComparison.OrdinalIgnoreCase)))
        {
            // It would have been created by now.
            return new FolderContext(path: path);
        }

        FolderContext named = wish.Above is null ? parent! : new FolderContext(path: path);
        return Attempt(wish.Parent?.Target ?? wish.Above!, token => _folders.WithIdAsync(wish.Session, named, Log, token)!);
    }

    /// <summary>A folder to create.</summary>
    private sealed class Wish(OrchSession session, string path, FolderReference? parent, string? above, BodyValues body)
    {
        public OrchSession Session { get; } = session;

        /// <summary>The path as it was given, below <see cref="Parent"/> where that is given.</summary>
        public string Path { get; } = path;

        public FolderReference? Parent { get; } = parent;

        /// <summary>The part of the path before the name; null for none.</summary>
        public string? Above { get; } = above;

        public BodyValues Body { get; } = body;

        public string Name => Path.Substring(Path.LastIndexOf('/') + 1);
    }
}
