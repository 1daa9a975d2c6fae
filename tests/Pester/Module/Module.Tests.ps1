BeforeAll {
    . $PSScriptRoot/../Common.ps1
    $manifest = Join-Path $modulePath 'Orchestrator.psd1'

    # Runs a script in a PowerShell of its own and gives what it prints.
    function Invoke-Fresh([string] $Script) {
        Invoke-TestShell '-NoProfile', '-NonInteractive', '-Command', "`$ErrorActionPreference = 'Stop'; `$manifest = '$manifest'; $Script"
    }
}

Describe 'Importing' {
    It 'has a valid manifest that names every command' {
        $info = Test-ModuleManifest $manifest
        $exported = (Import-Module $manifest -PassThru -Force).ExportedCmdlets.Keys | Sort-Object
        $info.ExportedCmdlets.Keys | Sort-Object | Should -Be $exported
        $exported.Count | Should -BeGreaterThan 60
        $info.ExportedFunctions.Count + $info.ExportedAliases.Count | Should -Be 0
    }

    It 'loads no assembly of a third party' {
        $new = Invoke-Fresh '$before = [AppDomain]::CurrentDomain.GetAssemblies().FullName; Import-Module $manifest; [AppDomain]::CurrentDomain.GetAssemblies().FullName | Where-Object { $_ -notin $before } | ForEach-Object { $_.Split(",")[0] }'
        $new | Where-Object { $_ -notmatch '^(Orchestrator|System|Microsoft\.(PowerShell|CSharp|CodeAnalysis|Win32)|netstandard|mscorlib|Anonymously)' } | Should -BeNullOrEmpty
        $new | Should -Not -Contain 'Orchestrator.Sandbox'
    }

    It 'opens no connection and reads no setting' {
        $text = Invoke-Fresh 'Import-Module $manifest -Verbose 4>&1 | Where-Object { "$_" -notmatch "import|load" }; (Get-OrchConnection) -eq $null'
        $text | Select-Object -Last 1 | Should -Be 'True'
    }

    It 'keeps every command after Import-Module -Force, twice' {
        $counts = Invoke-Fresh 'Import-Module $manifest; (Get-Command -Module Orchestrator).Count; Import-Module $manifest -Force; Import-Module $manifest -Force; (Get-Command -Module Orchestrator).Count; (Connect-Orch -Sandbox).UserName'
        $counts[0] | Should -Be $counts[1]
        $counts[2] | Should -Be 'admin@acme.com'
    }

    It 'goes away with Remove-Module and comes back' {
        Invoke-Fresh 'Import-Module $manifest; Remove-Module Orchestrator; @(Get-Command -Module Orchestrator).Count; Import-Module $manifest; (Connect-Orch -Sandbox).UserName' | Should -Be '0', 'admin@acme.com'
    }

    It 'works from a folder with a space and a letter beyond ASCII in its name' {
        $copy = Join-Path $TestDrive 'mödule böx/Orchestrator'
        $null = New-Item (Split-Path $copy) -ItemType Directory
        Copy-Item $modulePath $copy -Recurse
        Invoke-Fresh "Import-Module '$copy/Orchestrator.psd1'; (Connect-Orch -Sandbox).UserName" | Should -Be 'admin@acme.com'
    }

    It 'finds its types by name' {
        Invoke-Fresh 'Import-Module $manifest; [Orchestrator.Robot].FullName' | Should -Be 'Orchestrator.Robot'
    }

    It 'works beside another version of <Name>, loaded <When>' -ForEach @(
        @{ Name = 'Newtonsoft.Json'; When = 'before' }, @{ Name = 'Newtonsoft.Json'; When = 'after' }
        @{ Name = 'Microsoft.OData.Core'; When = 'before' }, @{ Name = 'Microsoft.OData.Core'; When = 'after' }
        @{ Name = 'Microsoft.Identity.Client'; When = 'before' }, @{ Name = 'Microsoft.Identity.Client'; When = 'after' }
    ) {
        # An assembly of that name with nothing in it that is of use: a call into it would fail.
        $stub = Join-Path $TestDrive "$Name-$When"
        $null = New-Item $stub -ItemType Directory
        $file = Join-Path $stub "$Name.dll"
        Invoke-Fresh "Add-Type -TypeDefinition '[assembly: System.Reflection.AssemblyVersion(`"99.0.0.0`")] namespace Foreign { public class Marker { } }' -OutputAssembly '$file' -OutputType Library" | Should -BeNullOrEmpty
        $load = "try { `$null = [System.Runtime.Loader.AssemblyLoadContext]::Default.LoadFromAssemblyPath('$file') } catch [System.IO.FileLoadException] { }"
        $use = 'Import-Module $manifest; $null = Connect-Orch -Sandbox -Folder 36886'
        $script = if ($When -eq 'before') { "$load; $use" } else { "$use; $load" }
        Invoke-Fresh "$script; (Get-OrchRobot -Filter `"Name eq 'Stan'`").Name" | Should -Be 'Stan'
    }
}

Describe 'Commands' {
    It 'that change something do nothing with -WhatIf' {
        $null = Connect-TestSandbox -Folder 36886
        Get-OrchRobot | Where-Object Type -EQ Unattended | Remove-OrchRobot -WhatIf
        Get-OrchUser -First 3 | Add-OrchUserRole -Role Administrator -WhatIf
        Get-OrchTask -Folder 828 | Remove-OrchTask -WhatIf
        New-OrchRole Nothing -WhatIf
        Set-OrchRobot 749 -Description x -WhatIf
        Invoke-OrchApi '/odata/Robots(749)' DELETE -WhatIf
        Get-TestRequest -ChangesOnly | Should -BeNullOrEmpty
        Disconnect-Orch
    }

    It 'trace with -Debug alone, and ask nothing' {
        $text = Invoke-Fresh 'Import-Module $manifest; $null = Connect-Orch -Sandbox; (Get-OrchUser -First 1 -Debug 5>&1 | Out-String)'
        "$text" | Should -Match 'Authorization: \*\*\*'
        "$text" | Should -Match '200 in \d+ ms, 1 rows'
    }

    It 'complete known values, and take others' {
        $line = 'Get-OrchRobot -Type Un'
        (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText | Should -Contain 'Unattended'
    }
}
