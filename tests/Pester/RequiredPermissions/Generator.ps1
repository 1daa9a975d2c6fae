# Puts scripts together out of parts that run in the sandbox as it begins. The same seed gives the same script.

function New-GeneratedScript([int] $Seed) {
    $script:die = [Random]::new($Seed)
    $script:names = 0
    $lines = [System.Collections.Generic.List[string]] @("`$ErrorActionPreference = 'Stop'")
    foreach ($n in 1..(Get-Throw 2 5)) { $lines.Add((New-Statement 0)) }
    $lines -join "`n"
}

function Get-Throw([int] $From, [int] $To) { $script:die.Next($From, $To + 1) }

function Get-One([object[]] $Of) { $Of[$script:die.Next($Of.Count)] }

function Get-Fresh([string] $Start) { $script:names++; $Start + $script:names }

# A cmdlet with one of its parameter sets, as a name, its parameters, and what it writes.
function Get-Call {
    $calls = @(
        @{ Name = 'Get-OrchUser'; With = @{ Id = '9' }; Writes = 'User' }
        @{ Name = 'Get-OrchUser'; With = @{ First = '2' }; Writes = 'User' }
        @{ Name = 'Get-OrchUser'; With = @{ Name = "'max.power@acme.com'" }; Writes = 'User' }
        @{ Name = 'Get-OrchUser'; With = @{ Current = '$true' }; Writes = '' }
        @{ Name = 'Get-OrchRole'; With = @{ Id = '11' }; Writes = 'Role' }
        @{ Name = 'Get-OrchRole'; With = @{ Name = "'Auditor'" }; Writes = 'Role' }
        @{ Name = 'Get-OrchRoleUser'; With = @{ Role = "'Auditor'" }; Writes = 'User' }
        @{ Name = 'Get-OrchRoleUser'; With = @{ Role = '11'; IdOnly = '$true' }; Writes = '' }
        @{ Name = 'Get-OrchRobot'; With = @{ Folder = "'Documentation'" }; Writes = 'Robot' }
        @{ Name = 'Get-OrchRobot'; With = @{ Id = '79'; Folder = "'Documentation'" }; Writes = 'Robot' }
        @{ Name = 'Get-OrchRobot'; With = @{ Name = "'Oldie'"; Folder = "'Documentation'" }; Writes = 'Robot' }
        @{ Name = 'Get-OrchRobot'; With = @{ Folder = "'Finance'"; Recurse = '$true' }; Writes = '' }
        @{ Name = 'Get-OrchRobot'; With = @{ AllFolders = '$true' }; Writes = '' }
        @{ Name = 'Get-OrchRobotSession'; With = @{ Folder = "'Documentation'" }; Writes = '' }
        @{ Name = 'Get-OrchRobotLog'; With = @{ Folder = "'Documentation'"; First = '3' }; Writes = '' }
        @{ Name = 'Get-OrchRobotLogCount'; With = @{ Folder = "'Documentation'" }; Writes = '' }
        @{ Name = 'Get-OrchTask'; With = @{ Folder = "'Documentation'" }; Writes = 'Task' }
        @{ Name = 'Get-OrchTask'; With = @{ Id = '308'; Folder = "'Documentation'" }; Writes = 'Task' }
        @{ Name = 'Get-OrchTask'; With = @{ AllFolders = '$true' }; Writes = '' }
        @{ Name = 'Get-OrchTaskUser'; With = @{ Folder = "'Documentation'" }; Writes = '' }
        @{ Name = 'Get-OrchTaskCatalog'; With = @{ Folder = "'Documentation'" }; Writes = '' }
        @{ Name = 'Get-OrchFolder'; With = @{ Path = "'Finance'" }; Writes = 'Folder' }
        @{ Name = 'Get-OrchFolder'; With = @{}; Writes = '' }
        @{ Name = 'Get-OrchFolderUser'; With = @{ Folder = "'Finance'" }; Writes = '' }
        @{ Name = 'Get-OrchPermission'; With = @{ First = '3' }; Writes = '' }
        @{ Name = 'Get-OrchCurrentPermission'; With = @{}; Writes = '' }
        @{ Name = 'Disable-OrchUser'; With = @{ User = "'max.power@acme.com'" }; Writes = '' }
        @{ Name = 'Disable-OrchUser'; With = @{ User = '109' }; Writes = '' }
        @{ Name = 'Set-OrchUser'; With = @{ User = '109'; Surname = "'Gone'" }; Writes = '' }
        @{ Name = 'Add-OrchUserRole'; With = @{ User = "'zoe+test@acme.com'"; Role = "'Auditor'" }; Writes = '' }
        @{ Name = 'Set-OrchRole'; With = @{ Role = "'Auditor'"; DisplayName = "'Audits'" }; Writes = '' }
        @{ Name = 'Disable-OrchRobot'; With = @{ Robot = "'Oldie'"; Folder = "'Documentation'" }; Writes = '' }
        @{ Name = 'Enable-OrchRobot'; With = @{ Robot = '119'; Folder = "'Documentation'"; PassThru = '$true' }; Writes = 'Robot' }
        @{ Name = 'Set-OrchRobot'; With = @{ Robot = '79'; Folder = "'Documentation'"; Description = "'Old'" }; Writes = '' }
        @{ Name = 'New-OrchTask'; With = @{ Title = "'One more'"; Folder = "'Documentation'" }; Writes = '' }
        @{ Name = 'Remove-OrchUser'; With = @{ User = "'max.power@acme.com'"; WhatIf = '$true' }; Writes = '' }
        @{ Name = 'Invoke-OrchApi'; With = @{ Path = "'/odata/Users(9)'" }; Writes = '' }
        @{ Name = 'Invoke-OrchApi'; With = @{ Path = '"/odata/Robots($(79))"'; Folder = "'Documentation'" }; Writes = '' }
    )
    Get-One $calls
}

# A call, written in one of the ways in which parameters are given.
function New-Call {
    $call = Get-Call
    $keys = @($call.With.Keys | Sort-Object)
    $inline = ($keys | ForEach-Object { if ($call.With[$_] -eq '$true') { "-$_" } else { "-$_ $($call.With[$_])" } }) -join ' '
    $table = ($keys | ForEach-Object { "$_ = $($call.With[$_])" }) -join '; '
    $splat = Get-Fresh 'with'
    $text = switch (Get-Throw 0 6) {
        0 { "`$$splat = @{ $table }; $($call.Name) @$splat" }
        1 { "`$$splat = @{}; " + (($keys | ForEach-Object { "`$$splat.$_ = $($call.With[$_])" }) -join '; ') + "; $($call.Name) @$splat" }
        2 { "`$$splat = [ordered]@{}; " + (($keys | ForEach-Object { "`$$splat.Add('$_', $($call.With[$_]))" }) -join '; ') + "; $($call.Name) @$splat" }
        3 { "`$name = '$($call.Name)'; & `$name $inline" }
        default { "$($call.Name) $inline" }
    }
    @{ Text = $text; Writes = $call.Writes; Plain = "$($call.Name) $inline" }
}

# What takes objects of a kind from the pipeline.
function Get-Taker([string] $Kind) {
    switch ($Kind) {
        'User' { Get-One 'Disable-OrchUser', 'ForEach-Object { Enable-OrchUser $_ }', 'ForEach-Object { $_.UserName }', 'Remove-OrchUser -WhatIf' }
        'Role' { Get-One 'Get-OrchRoleUser', 'ForEach-Object { Get-OrchRole -Id $_.Id }', 'Remove-OrchRole -WhatIf' }
        'Robot' { Get-One 'Disable-OrchRobot', 'Enable-OrchRobot -PassThru', 'ForEach-Object { Disable-OrchRobot $_ }', 'Set-OrchRobot -Description Old' }
        'Task' { Get-One 'Get-OrchTaskNote', 'Set-OrchTaskAssignment -User harry.potter@uipath.com -WhatIf', 'ForEach-Object { Add-OrchTaskNote $_ -Text Seen }' }
        'Folder' { Get-One 'Get-OrchRobot', 'Get-OrchFolderUser', 'ForEach-Object { Get-OrchTask -Folder $_ }' }
    }
}

function New-Statement([int] $Depth) {
    $call = New-Call
    if ($Depth -gt 2) { return $call.Text }
    switch (Get-Throw 0 12) {
        0 { "if ((Get-Date).Year -gt 2000) { $(New-Statement ($Depth + 1)) } else { $(New-Statement ($Depth + 1)) }" }
        1 { "foreach (`$i in 1..2) { $(New-Statement ($Depth + 1)) }" }
        2 { $name = Get-Fresh 'Invoke-It'; "function $name { $(New-Statement ($Depth + 1)) }; $name" }
        3 { $name = Get-Fresh 'Invoke-With'; "function $name(`$Who) { Disable-OrchUser `$Who }; $name $(Get-One '109', 'max.power@acme.com')" }
        4 { $name = Get-Fresh 'block'; "`$$name = { $(New-Statement ($Depth + 1)) }; & `$$name" }
        5 { "try { $(New-Statement ($Depth + 1)) } finally { $($call.Text) }" }
        6 { "Use-OrchFolder $(Get-One 'Documentation', 'HR') { $(New-Statement ($Depth + 1)) }" }
        7 { "Invoke-Expression '$($call.Plain.Replace("'", "''"))'" }
        8 { $name = Get-Fresh 'Get-Early'; "function $name { $($call.Text); return; Get-OrchTask -Folder HR }; $name" }
        { $_ -in 9, 10 -and $call.Writes } { "$($call.Plain) | $(Get-Taker $call.Writes)" }
        { $_ -eq 11 -and $call.Writes } { $name = Get-Fresh 'found'; "`$$name = $($call.Plain); `$$name | $(Get-Taker $call.Writes)" }
        default { $call.Text }
    }
}
