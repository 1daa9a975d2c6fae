# A walk through the module, against the session that is open. It changes a few things: use it with Connect-Orch -Sandbox.

function Show([scriptblock] $Command) {
    Write-Output "PS> $("$Command".Trim())"
    . $Command | Out-String -Width 100 | ForEach-Object { $_.TrimEnd() }
    Write-Output ''
}

Show { Get-OrchConnection }
Show { Get-OrchFolder -First 6 }
Show { Get-OrchRobot -Folder 36886 -First 5 }
Show { Get-OrchRobotSession -Robot DocBot -Folder 36886 | Select-Object State, ReportingTime }
Show { Get-OrchTask -Folder 828 -Status Unassigned -First 3 }
Show { Get-OrchTask -Folder 828 -Status Unassigned -First 3 | Set-OrchTaskAssignment -User harry.potter@uipath.com -WhatIf }
Show { Get-OrchEndpoint -Cmdlet Remove-OrchRobot }
