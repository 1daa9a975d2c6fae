<#
.SYNOPSIS
    Writes each robot of a folder with its state and the number of errors that it logged of late.
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Folder,
    [Parameter(Mandatory)] [string] $OutFile,
    [int] $Days = 1
)

$ErrorActionPreference = 'Stop'
$query = @{ Folder = $Folder; Level = 'Error'; After = (Get-Date).AddDays(-$Days) }
$errors = Get-OrchRobotLog @query | Group-Object RobotName -AsHashTable -AsString
$sessions = Get-OrchRobotSession -Folder $Folder | Where-Object Robot
Get-OrchRobot -Folder $Folder | ForEach-Object {
    $robot = $_
    [pscustomobject]@{
        Robot  = $robot.Name
        Type   = $robot.Type
        State  = @($sessions | Where-Object { $_.Robot.Id -eq $robot.Id } | ForEach-Object State) -join ' '
        Errors = @(if ($errors) { $errors[$robot.Name] }).Count
    }
} | Export-Csv -LiteralPath $OutFile -NoTypeInformation -Encoding utf8
