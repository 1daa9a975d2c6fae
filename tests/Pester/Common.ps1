# Shared by the suites: the module under test, and a sandbox whose requests can be looked at.
# In BeforeAll: . $PSScriptRoot/../Common.ps1

$modulePath = $env:ORCH_MODULE
if (-not $modulePath) {
    $modulePath = Get-ChildItem "$PSScriptRoot/../../out/Orchestrator" -Directory | Sort-Object LastWriteTime | Select-Object -Last 1 -ExpandProperty FullName
}

. $PSScriptRoot/../../tools/Shell.ps1

if (-not (Get-Module Orchestrator)) {
    Import-Module (Join-Path $modulePath 'Orchestrator.psd1') -ErrorAction Stop
}

# Opens a fresh sandbox and makes it the default session; $sandbox holds it, for its journal, tokens and faults.
function Connect-TestSandbox {
    param([string] $As, [object] $Folder, [hashtable] $Option = @{}, [switch] $NoDefault)
    $script:sandbox = Start-OrchSandbox -NoListener -Option $Option
    $arguments = @{ NoDefault = $NoDefault }
    if ($As) { $arguments.As = $As }
    if ($Folder) { $arguments.Folder = $Folder }
    $session = $script:sandbox | Connect-Orch @arguments
    # What objects show as their folder is known then, and costs no request in a test.
    if (-not $As) { $null = Get-OrchFolder -Session $session }
    $null = Save-TestJournal
    $session
}

# What the sandbox was asked since the last look, as 'GET odata/Robots?$top=2'; with -Full as entries with headers and body.
function Get-TestRequest {
    param([switch] $Full, [switch] $ChangesOnly)
    $entries = @(Save-TestJournal)
    if ($ChangesOnly) { $entries = @($entries | Where-Object Method -NE 'GET') }
    if ($Full) { return $entries }
    $entries | ForEach-Object { $_.Method + ' ' + $_.Path.TrimStart('/') + $(if ($_.Query) { '?' + $_.Query }) }
}

# Empties the journal. Where ORCH_JOURNAL names a folder, the requests are kept there for the contract tests.
function Save-TestJournal {
    $entries = @($script:sandbox.Journal.Entries)
    $script:sandbox.Journal.Clear()
    if ($env:ORCH_JOURNAL) {
        $lines = $entries | ForEach-Object {
            [ordered]@{ method = $_.Method; path = $_.Path; query = $_.Query; rawQuery = $(if ($_.RawTarget.Contains('?')) { $_.RawTarget.Substring($_.RawTarget.IndexOf('?') + 1) }); headers = $_.Headers; body = $_.Body; status = $_.Status } | ConvertTo-Json -Compress -Depth 3
        }
        if ($lines) { Add-Content -LiteralPath (Join-Path $env:ORCH_JOURNAL "$PID.journal.jsonl") -Value $lines -Encoding utf8 }
    }
    $entries
}

# The text that a PowerShell in a process of its own writes, streams and all.
function Invoke-TestShell {
    param([string[]] $Argument)
    $shell = Get-ShellCommand
    $input | & $shell.Program $shell.Arguments $Argument 2>&1 3>&1 | ForEach-Object { "$_" }
}

# The error that a script ends in or writes first.
function Get-TestError {
    param([scriptblock] $Script)
    $ErrorActionPreference = 'SilentlyContinue'
    $Error.Clear()
    try { $null = & $Script } catch { return $_ }
    if ($Error.Count -gt 0) { $Error[$Error.Count - 1] }
}

# All that a script writes to any stream, as one text, with errors and their details.
function Get-AllText {
    param([scriptblock] $Script)
    $ErrorActionPreference = 'Continue'
    $DebugPreference = 'Continue'
    $VerbosePreference = 'Continue'
    $InformationPreference = 'Continue'
    & $Script *>&1 | ForEach-Object {
        if ($_ -is [System.Management.Automation.ErrorRecord]) { $_ | Format-List * -Force | Out-String -Width 4096; $_.Exception | Format-List * -Force | Out-String -Width 4096 }
        else { $_ | Out-String -Width 4096; $_ | Format-List * -Force | Out-String -Width 4096 }
    } | Out-String -Width 4096
}
