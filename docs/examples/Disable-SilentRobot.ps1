<#
.SYNOPSIS
    Disables the enabled robots of a folder whose machine has not reported for some days.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Folder,
    [int] $Days = 30
)

$ErrorActionPreference = 'Stop'
$limit = (Get-Date).AddDays(-$Days)
Use-OrchFolder $Folder {
    $silent = Get-OrchRobotSession -ReportedBefore $limit | ForEach-Object { $_.Robot.Id }
    Get-OrchRobot | Where-Object { $_.Enabled -and $_.Id -in $silent } | Disable-OrchRobot
}
