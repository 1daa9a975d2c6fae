# What the analysis returns for scripts that are not run here: what it cannot follow, how long it takes, and what it answers with.
BeforeAll {
    . $PSScriptRoot/../Common.ps1
    function Get-Need([string] $Text, [hashtable] $File = @{}) {
        $folder = New-Item (Join-Path $TestDrive ([guid]::NewGuid())) -ItemType Directory
        foreach ($name in $File.Keys) { $null = New-Item (Join-Path $folder $name) -Value $File[$name] -Force }
        Set-Content (Join-Path $folder main.ps1) $Text
        Get-OrchRequiredPermission (Join-Path $folder main.ps1) -WarningAction Ignore
    }
    function Get-Short([object[]] $Need) { $Need | ForEach-Object { if ($_.Operation) { $_.Operation + $(if (-not $_.Certain) { '?' }) } else { "line $($_.Line)" } } | Select-Object -Unique }
}

AfterAll { Disconnect-Orch -ErrorAction Ignore }

Describe 'What can call a cmdlet' {
    It 'is followed or told: <Text>' -ForEach @(
        @{ Text = 'Start-Job -FilePath ./lib.ps1'; Needs = 'Users_Get' }
        @{ Text = 'Start-ThreadJob -FilePath $PSScriptRoot/lib.ps1'; Needs = 'Users_Get' }
        @{ Text = 'Invoke-Command -FilePath ./lib.ps1'; Needs = 'Users_Get' }
        @{ Text = 'pwsh -File ./lib.ps1'; Needs = 'Users_Get' }
        @{ Text = 'pwsh -NoProfile -Command "Get-OrchUser"'; Needs = 'Users_Get' }
        @{ Text = 'pwsh -Command $text'; Needs = 'line 1' }
        @{ Text = 'pwsh -File $file'; Needs = 'line 1' }
        @{ Text = 'Start-Process powershell.exe -ArgumentList "-File x.ps1"'; Needs = 'line 1' }
        @{ Text = '[System.Diagnostics.Process]::Start("pwsh", "-File x.ps1")'; Needs = 'line 1' }
        @{ Text = 'cmd /c "pwsh -File x.ps1"'; Needs = 'line 1' }
        @{ Text = 'Invoke-Item ./x.ps1'; Needs = 'line 1' }
        @{ Text = '& ([scriptblock]::Create($text))'; Needs = 'line 1' }
        @{ Text = '[scriptblock] $block = $text; & $block'; Needs = 'line 1' }
        @{ Text = '$ExecutionContext.InvokeCommand.InvokeScript($text)'; Needs = 'line 1' }
        @{ Text = '[powershell]::Create().AddScript($text).Invoke()'; Needs = 'line 1' }
        @{ Text = '[powershell]::Create().AddScript("Get-OrchUser").Invoke()'; Needs = 'Users_Get' }
        @{ Text = '[powershell]::Create().AddCommand("Get-OrchUser").Invoke()'; Needs = 'Users_Get?', 'Users_GetById?', 'Users_GetCurrentUser?' }
        @{ Text = '$action = { Get-OrchUser }; Register-ObjectEvent $timer Elapsed -Action $action'; Needs = 'Users_Get' }
        @{ Text = '$later = @{ it = { Get-OrchUser } }'; Needs = 'Users_Get?' }
        @{ Text = 'Import-Module $name'; Needs = 'line 1' }
        @{ Text = 'Import-Module ./missing.psm1'; Needs = 'line 1' }
        @{ Text = 'Import-PSSession $session'; Needs = 'line 1' }
        @{ Text = 'New-Module { function Get-It { Get-OrchUser } }; Get-It'; Needs = 'Users_Get' }
        @{ Text = 'Set-Alias go $command; go'; Needs = 'line 1' }
        @{ Text = '${function:Get-It} = { Get-OrchUser }; Get-It'; Needs = 'Users_Get' }
        @{ Text = 'Set-Item function:Get-It { Get-OrchUser }; Get-It'; Needs = 'Users_Get' }
        @{ Text = 'Set-Item function:Get-It $block; 1'; Needs = 'line 1' }
        @{ Text = 'Get-Command *-OrchUser | ForEach-Object { & $_ }'; Needs = 'line 1' }
        @{ Text = 'ForEach-Object $block -InputObject 1'; Needs = 'line 1' }
        @{ Text = 'Where-Object $block -InputObject 1'; Needs = 'line 1' }
        @{ Text = '$block.Invoke()'; Needs = 'line 1' }
        @{ Text = '$thing.$method()'; Needs = 'line 1' }
        @{ Text = 'Invoke-Pester'; Needs = 'line 1' }
        @{ Text = 'Add-Type -TypeDefinition $code'; Needs = 'line 1' }
        @{ Text = 'class A { [object] Go() { return Get-OrchUser } }; $unknown.Go()'; Needs = 'Users_Get' }
        @{ Text = 'class A { [object] Go() { return Get-OrchUser } [object] No() { return Get-OrchRole } }; [A]::new().Go()'; Needs = 'Users_Get' }
        @{ Text = 'class A { A() { Get-OrchUser } }; class B : A { }; $null = [B]@{}'; Needs = 'Users_Get' }
        @{ Text = 'trap { Get-OrchUser; continue }; 1'; Needs = 'Users_Get' }
        @{ Text = '"$(Get-OrchUser)"'; Needs = 'Users_Get' }
        @{ Text = 'Get-Process | Select-Object @{ n = "U"; e = { Get-OrchUser } }'; Needs = 'Users_Get' }
        @{ Text = 'function f { param([ValidateScript({ Get-OrchUser $_ })] $x) }; f y'; Needs = 'Users_Get' }
        @{ Text = 'param($x = (Get-OrchUser))'; Needs = 'Users_Get' }
    ) {
        Get-Short (Get-Need $Text @{ 'lib.ps1' = 'Get-OrchUser' }) | Should -Be $Needs
    }

    It 'is followed through modules, manifests and files' {
        $files = @{
            'Ops/Ops.psd1' = "@{ RootModule = 'Ops.psm1'; NestedModules = @('Inner.psm1'); FunctionsToExport = 'Get-A' }"
            'Ops/Ops.psm1' = 'function Get-A { Get-Inner }; function Get-B { Get-OrchTask }'
            'Ops/Inner.psm1' = 'function Get-Inner { Get-OrchUser }'
            'Audit.psm1' = 'class Audit { [string] $F; Audit([string] $f) { $this.F = $f } [object] Run() { return Get-OrchRobot -Folder $this.F } }'
            'lib/a.ps1' = 'function Get-LibA { Get-OrchRole }'; 'lib/b.Tests.ps1' = 'Get-OrchTask'
        }
        Get-Short (Get-Need 'Import-Module $PSScriptRoot/Ops; Get-A' $files) | Should -Be Users_Get
        $need = Get-Need "using module ./Audit.psm1`n[Audit]::new('HR').Run()" $files
        Get-Short $need | Should -Be Robots_Get
        $need.Folder | Should -Be HR
        Get-Short (Get-Need 'Get-ChildItem $PSScriptRoot/lib -Filter *.ps1 | Where-Object Name -NotLike *.Tests.ps1 | ForEach-Object { . $_ }; Get-LibA' $files) | Should -Contain Roles_Get
        Get-Short (Get-Need 'foreach ($f in Get-ChildItem $PSScriptRoot/lib/*.ps1 | Where-Object { $_.Name -notlike "*.Tests.ps1" }) { . $f.FullName }; Get-LibA' $files) | Should -Be Roles_Get
        $folder = Join-Path $TestDrive manifest
        foreach ($name in $files.Keys) { $null = New-Item (Join-Path $folder $name) -Value $files[$name] -Force }
        Get-Short (Get-OrchRequiredPermission "$folder/Ops/Ops.psd1") | Should -Be Users_Get
        Set-Content "$folder/data.psd1" '@{ Some = "data" }'
        (Get-OrchRequiredPermission "$folder/data.psd1" -WarningAction Ignore).Reason | Should -BeLike '*names no script*'
    }
}

Describe 'Large and odd scripts' {
    It 'takes <Name> in no time' -ForEach @(
        @{ Name = 'circles of variables'; Text = ('$a = $b; $b = $a; ' * 50) + 'Get-OrchUser $a' }
        @{ Name = 'calls of calls'; Text = "function f0 { Get-OrchUser }`n" + ((1..60 | ForEach-Object { "function f$_ { f$($_ - 1); f$($_ - 1) }" }) -join "`n") + "`nf30" }
        @{ Name = 'calls of calls with arguments'; Text = "function f0(`$x) { Get-OrchUser }`n" + ((1..30 | ForEach-Object { "function f$_(`$x) { f$($_ - 1) (`$x + 'a'); f$($_ - 1) (`$x + 'b') }" }) -join "`n") + "`nf30 ''" }
        @{ Name = 'long sums'; Text = '$x = ' + (@("'a'") * 3000 -join ' + ') + "`nGet-OrchUser `$x" }
        @{ Name = 'deep parentheses'; Text = '$x = ' + ('(' * 300) + '1' + (')' * 300) + "`nGet-OrchUser" }
        @{ Name = 'deep loops'; Text = ('foreach ($i in $x) { ' * 12) + 'Get-OrchUser' + (' }' * 12) }
        @{ Name = 'functions that call each other'; Text = 'function a { b }; function b { Get-OrchUser; a }; a' }
    ) {
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        Get-Short (Get-Need $Text) | Should -Be Users_Get
        $watch.Elapsed.TotalSeconds | Should -BeLessThan 10
    }

    It 'tells script blocks that are nested too deeply' {
        Get-Short (Get-Need (('& { ' * 150) + 'Get-OrchUser' + (' }' * 150))) | Should -Be 'line 1'
    }

    It 'takes what cannot be parsed: <_>' -ForEach '', 'Get-OrchUser -Id (((', 'Get-OrchUser -NoSuch 5 6; & ;', '}' {
        { Get-Need $_ } | Should -Not -Throw
    }

    It 'takes 4,000 calls in linear time' {
        $short = (1..400 | ForEach-Object { "Get-OrchUser u$_" }) -join "`n"
        $long = (1..4000 | ForEach-Object { "Get-OrchUser u$_" }) -join "`n"
        $null = Get-Need $short
        $one = (Measure-Command { Get-Need $short }).TotalMilliseconds
        $ten = (Measure-Command { @(Get-Need $long).Count | Should -Be 4000 }).TotalMilliseconds
        $ten | Should -BeLessThan (40 * [Math]::Max($one, 50))
    }

    It 'crashes on no pipeline of two cmdlets, and takes less than 10 ms for each' {
        $names = (Get-Command -Module Orchestrator -CommandType Cmdlet).Name
        $scripts = foreach ($first in $names) { ($names | ForEach-Object { "$first | $_" }) -join "`n" }
        $watch = [System.Diagnostics.Stopwatch]::StartNew()
        foreach ($script in $scripts) { Get-OrchRequiredPermission ([scriptblock]::Create($script)) -WarningAction Ignore -ErrorAction Stop | Should -Not -BeNullOrEmpty }
        ($watch.ElapsedMilliseconds / ($names.Count * $names.Count)) | Should -BeLessThan 10
    }
}

Describe 'Values' {
    It 'knows what a call is given: <Text>' -ForEach @(
        @{ Text = '$q = @{ First = 5 }; if ($n) { $q.Name = $n }; Get-OrchUser @q'; Needs = 'Users_Get' }
        @{ Text = '$q = @{}; if ($n) { $q.Id = 5 }; Get-OrchRole @q'; Needs = 'Roles_Get?', 'Roles_GetById?' }
        @{ Text = '$q = @{}; $q.Add("Id", 5); Get-OrchRole @q'; Needs = 'Roles_GetById' }
        @{ Text = '$q = [ordered]@{ Id = 5 }; Get-OrchRole @q'; Needs = 'Roles_GetById' }
        @{ Text = '$q = @{ Id = 5 }; $q[$key] = 1; Get-OrchRobot @q'; Needs = 'Robots_GetById', 'Folders_Get?' }
        @{ Text = 'param([long] $Id) Get-OrchRole @PSBoundParameters'; Needs = 'Roles_Get?', 'Roles_GetById?' }
        @{ Text = 'param([Parameter(Mandatory)] [long] $Id) Get-OrchRole @PSBoundParameters'; Needs = 'Roles_GetById' }
        @{ Text = 'function f { Get-OrchRole @args }; f -Id 5'; Needs = 'Roles_GetById' }
        @{ Text = 'function f($id) { Remove-OrchUser $id }; f 5'; Needs = 'Users_DeleteById' }
        @{ Text = 'function f($id) { Remove-OrchUser $id }; f harry'; Needs = 'Users_DeleteById', 'Users_Get' }
        @{ Text = 'if ($x) { function f { Get-OrchUser } } else { function f { Get-OrchRole } }; f'; Needs = 'Users_Get', 'Roles_Get' }
        @{ Text = '[long[]] $ids = Get-Content f; Remove-OrchUser $ids'; Needs = 'Users_DeleteById' }
        @{ Text = '1..3 | ForEach-Object { Remove-OrchUser $_ }'; Needs = 'Users_DeleteById' }
        @{ Text = '$n = @(); $n += "Tick"; Disable-OrchRobot $n'; Needs = 'Robots_ToggleEnabledStatus', 'Robots_Get' }
        @{ Text = 'Set-Alias -Value Get-OrchRole -Name r; r -Id 5'; Needs = 'Roles_GetById' }
        @{ Text = '$PSDefaultParameterValues["Get-OrchRole:Id"] = 5; Get-OrchRole'; Needs = 'Roles_GetById' }
        @{ Text = '$PSDefaultParameterValues.Add("*-OrchRole:Id", 5); Get-OrchRole'; Needs = 'Roles_GetById' }
        @{ Text = 'function f { return "harry" }; Remove-OrchUser (f)'; Needs = 'Users_DeleteById', 'Users_Get' }
        @{ Text = 'function script:f { Get-OrchRole -Id 5 }; script:f'; Needs = 'Roles_GetById' }
        @{ Text = '$ids = @(); $ids += 5; Remove-OrchUser $ids'; Needs = 'Users_DeleteById' }
        @{ Text = 'Register-ArgumentCompleter -CommandName x -ScriptBlock { Get-OrchUser }; Get-OrchRole -Id 5'; Needs = 'Roles_GetById' }
        @{ Text = 'Remove-OrchUser harry -WhatIf'; Needs = 'Users_Get' }
        @{ Text = '$WhatIfPreference = $true; Remove-OrchUser harry'; Needs = 'Users_Get' }
        @{ Text = 'Remove-OrchUser 5 -WhatIf:$false'; Needs = 'Users_DeleteById' }
        @{ Text = 'param([switch] $Dry) Remove-OrchUser 5 -WhatIf:$Dry'; Needs = 'Users_DeleteById' }
        @{ Text = 'Invoke-OrchApi "/odata/Users($id)"'; Needs = 'Users_GetById' }
        @{ Text = 'Invoke-OrchApi ("/odata/Users({0})" -f $id)'; Needs = 'Users_GetById' }
        @{ Text = '$b = "/odata"; Invoke-OrchApi ($b + "/Users(" + $id + ")")'; Needs = 'Users_GetById' }
        @{ Text = 'Invoke-OrchApi "$base/odata/Users?`$top=$n"'; Needs = 'Users_Get' }
        @{ Text = 'Invoke-OrchApi "/odata/$x"'; Needs = 'line 1' }
        @{ Text = 'Invoke-OrchApi /odata/Users -Method $m'; Needs = 'line 1' }
    ) {
        Get-Short (Get-Need $Text) | Should -Be $Needs
    }

    It 'tells sessions of two tenants apart' {
        $script = { $a = Connect-Orch -Profile A -NoDefault; $b = Connect-Orch -Profile B -NoDefault; Get-OrchUser -Session $a; Get-OrchRole -Session $b }
        (Get-OrchRequiredPermission $script | Where-Object Operation -Match 's_Get$').Session | Should -Be A, B
        $roles = Get-OrchRequiredPermission $script -AsRole
        $roles.Session | Should -Be A, B
        $roles[0].Permission | Should -Be Users.View
    }
}
