# What `dotnet run` opens: the module, connected to the sandbox. Without a terminal it plays the tour and ends.
param([Parameter(Mandatory)] [string] $ModuleFolder)

$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $ModuleFolder 'Orchestrator.psd1')
$null = Connect-Orch -Sandbox -Folder Documentation

# With -NoExit this scope is the prompt's.
function tour { & (Join-Path (Get-Module Orchestrator).ModuleBase 'tour.ps1') }

if ([Console]::IsInputRedirected -or [Console]::IsOutputRedirected) {
    tour
    [Environment]::Exit(0)
}

$ErrorActionPreference = 'Continue'
Write-Information -InformationAction Continue @'
Orchestrator, connected to an Orchestrator in memory: nothing here is real, and nothing lasts.
One to try at a time; `tour` shows ten and what they print:

    Get-OrchFolder
    Get-OrchRobot
    Get-OrchTask -Folder 'Action Center'
    Get-Help about_Orch

'@
