using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>
/// Removes folders, those further down first. The server refuses a folder that still holds something or has users assigned.
/// </summary>
[Cmdlet(VerbsCommon.Remove, "OrchFolder", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[Calls("Folders_DeleteById")]
[Calls("Folders_Get", "Folders_GetById", Tolerant = true)]
public sealed class RemoveOrchFolderCommand : OrchFolderChangeCommand
{
    private readonly List<(OrchSession Session, FolderContext Folder, object Target)> _wanted = [];

    /// <summary>Removes the subfolders too. Without it, a folder with subfolders that weren't given causes an error.</summary>
    [Parameter]
    public SwitchParameter Recurse { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        List<(OrchSession Session, FolderContext Folder, object Target)> confirmed = [];
        foreach (IGrouping<OrchSession, (OrchSession Session, FolderContext Folder, object Target)> group in _wanted.GroupBy(item => item.Session))
        {
            IReadOnlyList<Folder>? known = TryReadFolders(group.First().Target);
            IReadOnlyList<Folder> all = known ?? [];
            HashSet<long?> given = [.. group.Select(item => item.Folder.Id)];
            foreach ((OrchSession session, FolderContext folder, object target) in group)
            {
                Folder[] tree = [.. FolderList.Below(all, folder)];
                if (known is not null && tree.Length == 0 && Attempt(target, token => FolderLookup.FindAsync(session, folder, Log, token)!) is null)
                {
                    continue;
                }

                Folder[] others = [.. tree.Where(one => !given.Contains(one.Id))];
                string names = string.Join(", ", others.Select(one => one.FullyQualifiedName));
                if (others.Length > 0 && !Recurse)
                {
                    WriteFailure(ErrorRecords.InvalidArgument("SubfoldersExist", $"Folder {Describe(folder)} has subfolders: {names}.", target, "Use -Recurse to remove them too, or move them with Move-OrchFolder."));
                }
                else if (ShouldProcess(Describe(folder) + (others.Length > 0 ? $" and its {(others.Length == 1 ? "subfolder" : "subfolders")} {names}" : string.Empty), "Remove folder"))
                {
                    confirmed.AddRange(others.Select(one => (session, one.ToContext(), target)));
                    confirmed.Add((session, tree.FirstOrDefault(one => one.Id == folder.Id)?.ToContext() ?? folder, target));
                }
            }
        }

        foreach ((OrchSession session, FolderContext folder, object target) in confirmed
            .GroupBy(item => (item.Session, item.Folder.Id)).Select(same => same.First())
            .OrderByDescending(item => item.Folder.Path?.Split('/').Length ?? 0))
        {
            OrchRequest request = new(FolderOperations.DeleteById, FolderOperations.DeleteById.PathFor(folder.Id!));
            Change(session, request, target);
        }
    }

    private protected override void Execute(OrchSession session, FolderContext folder, object target) => _wanted.Add((session, folder, target));
}
