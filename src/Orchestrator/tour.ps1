# A walk through the module, against the session that is open. It changes a few things: use it with Connect-Orch -Sandbox.

function Show([string] $About, [scriptblock] $Command) {
    Write-Output "# $About"
    Write-Output "PS> $("$Command".Trim())"
    . $Command | Out-String -Width 100 | ForEach-Object { $_.TrimEnd() }
    Write-Output ''
}

Show 'Signed in, to an Orchestrator in memory' { Get-OrchConnection }
Show 'Folders are named by path, id or key' { Get-OrchFolder -First 6 }
Show 'What lives in a folder is read there' { Get-OrchRobot -Folder Documentation -First 5 }
Show 'Several folders at once come grouped' { Get-OrchRobot -Folder Finance* -Recurse }
Show 'One robot: is it there?' { Get-OrchRobotSession -Robot DocBot -Folder Documentation | Select-Object State, ReportingTime }
Show 'The server filters' { Get-OrchTask -Folder 'Action Center' -Status Unassigned -First 3 }
Show 'Every change can be tried first' { Get-OrchTask -Folder 'Action Center' -Status Unassigned -First 3 | Set-OrchTaskAssignment -User harry.potter@uipath.com -WhatIf }
Show 'What a cmdlet needs' { Get-OrchRequiredPermission Remove-OrchRobot -AsRole }
Show 'The operations behind it' { Get-OrchEndpoint -Cmdlet Remove-OrchRobot }
Show 'And the rest of the API' { Invoke-OrchApi /odata/Roles -Query @{ '$top' = 3; '$select' = 'Id,Name' } }
Write-Output '# Get-Help about_Orch tells more, and Get-Command -Module Orchestrator lists what there is.'
