# Measures one thing in this process and writes it as JSON. Started by the benchmark program, once for each measurement.
param([string] $What, [string] $Server, [string] $Module, [string] $Bare, [int] $Rounds = 5, [string] $Argument)
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$organization = "$Server/acme"

function Get-Median([double[]] $Numbers) { ($Numbers | Sort-Object)[[int][math]::Floor($Numbers.Count / 2)] }
function Measure-Time([scriptblock] $Script) { $watch = [Diagnostics.Stopwatch]::StartNew(); $null = & $Script; $watch.Elapsed.TotalMilliseconds }
function Connect([string] $Tenant) {
    Import-Module $Module
    $null = Connect-Orch -Uri "$organization/$Tenant/orchestrator_/" -AccessToken ([System.Net.NetworkCredential]::new('', 'x').SecurePassword) -WarningAction SilentlyContinue
    "$organization/$Tenant/orchestrator_/"
}

# Rounds of several scripts, one after the other in each round, so that what disturbs one disturbs all; the first round is not counted.
function Measure-Round([Collections.IDictionary] $Scripts) {
    $times = [ordered]@{}
    foreach ($name in $Scripts.Keys) { $times[$name] = [Collections.Generic.List[double]]::new() }
    for ($round = 0; $round -le $Rounds; $round++) {
        foreach ($name in $Scripts.Keys) {
            [GC]::Collect()
            $time = Measure-Time $Scripts[$name]
            if ($round -gt 0) { $times[$name].Add($time) }
        }
    }
    $result = [ordered]@{}
    foreach ($name in $Scripts.Keys) { $result[$name] = [math]::Round((Get-Median $times[$name]), 1) }
    $result
}

$result = switch ($What) {
    'list' {
        $uri = Connect R20000
        Add-Type -LiteralPath $Bare
        Measure-Round ([ordered]@{
                tokens   = { [Orchestrator.Benchmarks.Bare]::Tokens($uri) }
                rows     = { [Orchestrator.Benchmarks.Bare]::Rows($uri) }
                buffered = { [Orchestrator.Benchmarks.Bare]::Buffered($uri) }
                module   = { Get-OrchUser | Out-Null }
                rest     = {
                    $skip = 0
                    $(do {
                            $page = Invoke-RestMethod "${uri}odata/Users?`$top=1000&`$skip=$skip&`$orderby=Id"
                            $page.value
                            $skip += 1000
                        } while ($page.value.Count -eq 1000)) | Out-Null
                }
            })
    }
    'pages' {
        $uri = Connect "R20000-L$Argument"
        Add-Type -LiteralPath $Bare
        Measure-Round ([ordered]@{
                tokens = { [Orchestrator.Benchmarks.Bare]::Tokens($uri) }
                module = { Get-OrchUser | Out-Null }
            })
    }
    'first' {
        $uri = Connect "R20000-L$Argument"
        Add-Type -LiteralPath $Bare
        $pages = [Collections.Generic.List[double]]::new()
        $firsts = [Collections.Generic.List[double]]::new()
        for ($round = 0; $round -le 4 * $Rounds; $round++) {
            $page = Measure-Time { [Orchestrator.Benchmarks.Bare]::FirstPage($uri) }
            $watch = [Diagnostics.Stopwatch]::StartNew()
            $script:first = 0
            Get-OrchUser | Select-Object -First 1 | ForEach-Object { $script:first = $watch.Elapsed.TotalMilliseconds }
            if ($round -gt 0) { $pages.Add($page); $firsts.Add($script:first) }
        }
        @{ page = Get-Median $pages; first = Get-Median $firsts }
    }
    'cold' {
        $null = Connect R20000
        $watch = [Diagnostics.Stopwatch]::StartNew()
        $first = 0
        Get-OrchUser | ForEach-Object { if (-not $first) { $first = $watch.Elapsed.TotalMilliseconds } }
        @{ first = [math]::Round($first, 1); all = [math]::Round($watch.Elapsed.TotalMilliseconds, 1) }
    }
    'memory' {
        # "csv 1000", "select 1000", or "none 1000": the last is without the module, with objects made on the spot.
        $kind, $count = $Argument.Split(' ')
        if ($kind -ne 'none') { $null = Connect "R$count" }
        $read = @{
            csv    = { Get-OrchUser }
            select = { Get-OrchUser | Select-Object Id, UserName, FullName, Type }
            none   = { for ($i = 1; $i -le $count; $i++) { [pscustomobject]@{ Id = $i; UserName = "user$i@load.example"; FullName = "User $i"; Type = 'User' } } }
        }[$kind]
        $file = [IO.Path]::GetTempFileName()
        try {
            $time = Measure-Time { & $read | Export-Csv $file }
            $rows = 0
            foreach ($line in [IO.File]::ReadLines($file)) { $rows++ }
        } finally { Remove-Item $file }
        @{ peak = [math]::Round([Diagnostics.Process]::GetCurrentProcess().PeakWorkingSet64 / 1MB, 1); rows = $rows - 1; seconds = [math]::Round($time / 1000, 1) }
    }
    'import' { @{ ms = [math]::Round((Measure-Time { Import-Module $Argument }), 1); assemblies = @([AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { $_.GetName().Name -match 'Newtonsoft|Microsoft.OData|Identity|Orchestrator.Sandbox' } | ForEach-Object { $_.GetName().Name }) } }
    'empty' {
        # As many empty cmdlets, in one assembly with a manifest.
        Import-Module $Module
        $names = @(Get-Command -Module Orchestrator -CommandType Cmdlet)
        $code = $names | ForEach-Object { "[Cmdlet(`"$($_.Verb)`", `"Empty$($_.Noun)`")] public sealed class $($_.Verb)$($_.Noun) : PSCmdlet { }" }
        Add-Type -OutputAssembly (Join-Path $Argument Empty.dll) -TypeDefinition ("using System.Management.Automation; namespace Empty {" + ($code -join "`n") + '}')
        New-ModuleManifest (Join-Path $Argument Empty.psd1) -RootModule Empty.dll -CmdletsToExport @($names | ForEach-Object { "$($_.Verb)-Empty$($_.Noun)" }) -FunctionsToExport @() -AliasesToExport @() -VariablesToExport @()
        @{ cmdlets = $names.Count }
    }
    'change' {
        $latency, $count, $limit, $weather = [int[]]$Argument.Split(',')
        $tenant = "L$latency-W$weather-N$limit"
        $uri = Connect $tenant
        1..4 | Set-OrchUserRole -Role 5
        $time = Measure-Time { 1..$count | Set-OrchUserRole -Role 5 -ThrottleLimit $limit -ErrorAction SilentlyContinue -ErrorVariable script:problem }
        @{ ms = [math]::Round($time, 0); changed = [int](Invoke-RestMethod "${uri}odata/Changed"); errors = @($problem).Count }
    }
    'folders' {
        $latency, $count, $limit = [int[]]$Argument.Split(',')
        $null = Connect "L$latency-F$count"
        $null = Get-OrchRobot -Folder 1
        $rows = 0
        $time = Measure-Time { Get-OrchRobot -Folder * -Recurse -ThrottleLimit $limit | ForEach-Object { $script:rows++ } }
        @{ ms = [math]::Round($time, 0); rows = $script:rows }
    }
}
$result | ConvertTo-Json -Compress
