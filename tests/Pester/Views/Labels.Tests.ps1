# What a table or a list shows under a label is a property of that name: it can be sorted, filtered and selected by.

BeforeDiscovery {
    . $PSScriptRoot/../Common.ps1
    $labels = foreach ($definition in Get-FormatData Orchestrator.* -PowerShellVersion $PSVersionTable.PSVersion) {
        foreach ($view in $definition.FormatViewDefinition) {
            foreach ($type in $definition.TypeNames) {
                $of = ($type -split '#')[0]
                if ($view.Control -is [System.Management.Automation.TableControl]) {
                    $columns = @($view.Control.Rows[0].Columns)
                    for ($i = 0; $i -lt $columns.Count; $i++) {
                        $label = $view.Control.Headers[$i].Label
                        @{ Type = $of; Label = if ($label) { $label } else { $columns[$i].DisplayEntry.Value } }
                    }
                } elseif ($view.Control -is [System.Management.Automation.ListControl]) {
                    foreach ($item in $view.Control.Entries[0].Items) {
                        @{ Type = $of; Label = if ($item.Label) { $item.Label } else { $item.DisplayEntry.Value } }
                    }
                }
            }
        }
    }
    $cases = $labels | Group-Object { $_.Type } | ForEach-Object { @{ Type = $_.Name; Label = @($_.Group | ForEach-Object { $_.Label } | Sort-Object -Unique) } }
}

BeforeAll { . $PSScriptRoot/../Common.ps1 }

Describe 'The views of <Type>' -ForEach $cases {
    It 'have labels that are properties' {
        $null = Start-OrchSandbox -NoListener
        $class = [AppDomain]::CurrentDomain.GetAssemblies() | ForEach-Object { $_.GetType($Type) } | Where-Object { $_ } | Select-Object -First 1
        $extended = (Get-TypeData $Type).Members.Keys
        # A form's view is that of a task's data, with the layout beside.
        $Label | Where-Object { "$Type $_" -ne 'Orchestrator.TaskData FormLayout' -and -not $class.GetProperty($_) -and $_ -notin $extended } | Should -BeNullOrEmpty
    }

}

Describe 'A column' {
    It 'that is a script reads the property of its label, and no other' {
        # Shortened or indented, or what is there where the property has nothing.
        $other = 'Orchestrator.Folder DisplayName', 'Orchestrator.Sandbox.OrchSandbox Address', 'Orchestrator.RequiredPermission Permission', 'Orchestrator.TaskData Folder', 'Orchestrator.TaskForm Folder', 'Orchestrator.User Roles'
        $read = foreach ($definition in Get-FormatData Orchestrator.* -PowerShellVersion $PSVersionTable.PSVersion) {
            foreach ($view in $definition.FormatViewDefinition | Where-Object { $_.Control -is [System.Management.Automation.TableControl] -or $_.Control -is [System.Management.Automation.ListControl] }) {
                $entries = if ($view.Control -is [System.Management.Automation.TableControl]) { 0..($view.Control.Headers.Count - 1) | ForEach-Object { @{ Label = $view.Control.Headers[$_].Label; Entry = $view.Control.Rows[0].Columns[$_].DisplayEntry } } }
                    else { $view.Control.Entries[0].Items | ForEach-Object { @{ Label = $_.Label; Entry = $_.DisplayEntry } } }
                foreach ($entry in $entries | Where-Object { $_.Entry.ValueType -eq 'ScriptBlock' -and $_.Entry.Value -notmatch '::Folder\(' }) {
                    $type = ($definition.TypeNames[0] -split '#')[0]
                    $members = (Get-TypeData $type).Members
                    $alias = if ($members -and $entry.Label) { $members[$entry.Label].ReferencedMemberName }
                    $names = [regex]::Matches($entry.Entry.Value, '\$_\.(\w+)') | ForEach-Object { $_.Groups[1].Value } | Where-Object { $_ -notin $entry.Label, $alias, 'IsGranted' }
                    if ($names -and "$type $($entry.Label)" -notin $other) { "$type $($entry.Label): $names" }
                }
            }
        }
        $read | Sort-Object -Unique | Should -BeNullOrEmpty
    }
}

Describe 'The properties that are labels alone' {
    It 'are hidden, so that no list and no export repeats a value' {
        $types = [xml](Get-Content (Join-Path $modulePath 'Orchestrator.Types.ps1xml') -Raw)
        $members = @($types.SelectNodes('//Members/*'))
        $members.Count | Should -BeGreaterThan 40
        $members | Where-Object { $_.IsHidden -ne 'true' } | ForEach-Object Name | Should -BeNullOrEmpty
    }
}

Describe 'A label' {
    BeforeAll { $null = Connect-TestSandbox -Folder 828 }

    It 'sorts and filters: <Name>' -ForEach @(
        @{ Name = 'the day of a task'; Script = { @(Get-OrchTask | Where-Object Created -LT ([datetime]'1999-01-01')).Count -eq 0 -and @(Get-OrchTask | Where-Object Created -GT ([datetime]'1999-01-01')).Count -eq @(Get-OrchTask).Count } }
        @{ Name = 'who has a task'; Script = { @(Get-OrchTask | Where-Object AssignedTo -EQ 'Severus Snape').Count -gt 0 } }
        @{ Name = 'the folder of robots'; Script = { @(Get-OrchRobot -Folder * | Where-Object Folder -EQ Documentation).Count -gt 0 } }
        @{ Name = 'the roles of a user'; Script = { @(Get-OrchUser | Where-Object Roles -Contains Auditor).Count -gt 0 } }
        @{ Name = 'the retention of a catalog'; Script = { @(Get-OrchTaskCatalog | Where-Object Retention -Like '*30 days').Count -gt 0 } }
        @{ Name = 'the machine of a robot'; Script = { @(Get-OrchRobot -Folder Documentation | Group-Object Machine).Name -ne '' } }
    ) {
        & $Script | Should -BeTrue
    }

    It 'is in no export' {
        $header = (Get-OrchTask -First 1 | ConvertTo-Csv)[0] -replace '"' -split ','
        $header | Should -Not -Contain Created
        $header | Should -Contain CreationTime
        @($header | Group-Object | Where-Object Count -GT 1).Name | Should -BeNullOrEmpty
    }
}
