# What `dotnet run` opens: the module, connected to the sandbox. Without a terminal it plays the tour and ends.
param([Parameter(Mandatory)] [string] $ModuleFolder)

$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $ModuleFolder 'Orchestrator.psd1')
$null = Connect-Orch -Sandbox -Folder 36886

if ([Console]::IsInputRedirected -or [Console]::IsOutputRedirected) {
    & (Join-Path $ModuleFolder 'tour.ps1')
    [Environment]::Exit(0)
}

$InformationPreference = 'Continue'
Write-Information 'Orchestrator, connected to an Orchestrator in memory: nothing here is real, and nothing you do lasts.'
Write-Information 'Try: Get-OrchFolder | Get-OrchRobot | Get-OrchTask -Folder 828 | Get-OrchUser | Get-OrchEndpoint robots'
Write-Information ''
