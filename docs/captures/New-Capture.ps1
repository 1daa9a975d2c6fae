<#
.SYNOPSIS
    Captures ten daily commands in a real terminal (tmux) at 80, 100 and 200 columns, as text files next to this script.
.PARAMETER ModulePath
    The folder of the built module. By default, the newest one under out/.
.PARAMETER Width
    The widths, in columns.
.PARAMETER DestinationPath
    The folder for the files. By default, the folder of this script.
.EXAMPLE
    dotnet build src/Orchestrator; pwsh -NoProfile docs/captures/New-Capture.ps1
.NOTES
    Needs PowerShell 7 and tmux. The commands run in a sandbox, whose times are those of the capture.
#>
#requires -Version 7
[CmdletBinding()]
param([string] $ModulePath, [int[]] $Width = @(80, 100, 200), [string] $DestinationPath = $PSScriptRoot)

$ErrorActionPreference = 'Stop'
$root = Split-Path (Split-Path $PSScriptRoot)
if (-not $ModulePath) {
    $ModulePath = Get-ChildItem (Join-Path $root 'out/Orchestrator') -Directory | Sort-Object LastWriteTime | Select-Object -Last 1 -ExpandProperty FullName
}

$commands = [ordered]@{
    'folder-tree'     = 'Get-OrchFolder | Format-Table -View Tree'
    'robots'          = 'Get-OrchRobot -Folder Documentation'
    'robots-grouped'  = 'Get-OrchRobot -Folder Finance* -Recurse | Format-Table -View Folder'
    'robot-sessions'  = 'Get-OrchRobotSession -Folder Documentation'
    'robot-log'       = 'Get-OrchRobotLog -Folder Documentation -First 5'
    'users'           = 'Get-OrchUser -First 8'
    'roles'           = 'Get-OrchRole -First 5'
    'tasks'           = 'Get-OrchTask -Folder 828 -First 6'
    'assign-what-if'  = 'Get-OrchTask -Folder 828 -Status Unassigned -First 2 | Set-OrchTaskAssignment -User harry.potter@uipath.com -WhatIf'
    'endpoint'        = 'Get-OrchEndpoint -Cmdlet Remove-OrchRobot'
}

# A tmux server of its own, so that it touches no session of the user's.
$socket = "orch-capture-$PID"
. (Join-Path $root 'tools/Shell.ps1')
$command = Get-ShellCommand
$shell = (@($command.Program) + $command.Arguments | ForEach-Object { "'$_'" }) -join ' '
foreach ($columns in $Width) {
    foreach ($name in $commands.Keys) {
        # Words are wrapped whole in English, and in the invariant culture of a bare container are not.
        $script = "[cultureinfo]::CurrentCulture = 'en-US'; Import-Module '$ModulePath/Orchestrator.psd1'; `$null = Connect-Orch -Sandbox; Clear-Host; Write-Output 'PS> $($commands[$name])'; $($commands[$name]) | Out-Host; Write-Output '-- end --'; Start-Sleep 60"
        $encoded = [Convert]::ToBase64String([System.Text.Encoding]::Unicode.GetBytes($script))
        & tmux -L $socket -f /dev/null new-session -d -s $name -x $columns -y 60 "$shell -NoProfile -NoLogo -EncodedCommand $encoded"
        try {
            $limit = [datetime]::Now.AddSeconds(30)
            do {
                Start-Sleep -Milliseconds 200
                $text = (& tmux -L $socket capture-pane -p -t $name) -join "`n"
            } until ($text -match '(?m)^-- end --$' -or [datetime]::Now -gt $limit)
        } finally {
            & tmux -L $socket kill-session -t $name
        }

        if ($text -notmatch '(?m)^-- end --$') { throw "'$($commands[$name])' did not end in time at $columns columns." }
        $text = ($text -replace '(?s)\n-- end --.*$').TrimEnd() + "`n"
        [System.IO.File]::WriteAllText((Join-Path $DestinationPath "$name-$columns.txt"), $text)
    }
}
