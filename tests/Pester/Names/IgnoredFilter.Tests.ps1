# A server whose filter lets too much through: no cmdlet acts on a row that was not meant.

BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # What a script changes, or the id of the error that it ends in.
    function Get-Effect([scriptblock] $Script, [switch] $Loose) {
        $null = Connect-TestSandbox
        if ($Loose) { Add-OrchSandboxFault -Kind IgnoredFilter }
        $null = Get-TestRequest
        $problem = Get-TestError $Script
        $changes = @(Get-TestRequest -Full -ChangesOnly | ForEach-Object { "$($_.Method) $($_.Path) $($_.Body)" })
        [pscustomobject]@{ Changes = $changes -join "`n"; Problem = if ($problem) { ($problem.FullyQualifiedErrorId -split ',')[0] } }
    }
}

Describe 'A change by name' {
    It 'is the same, or refused: <_>' -ForEach @(
        { Disable-OrchUser fiona.nance@acme.com -Confirm:$false }
        { Remove-OrchUser fiona.nance@acme.com -Confirm:$false }
        { Set-OrchUser fiona.nance@acme.com -Surname X }
        { Add-OrchUserRole fiona.nance@acme.com Auditor }
        { Set-OrchUserRole fiona.nance@acme.com Auditor -Confirm:$false }
        { Get-OrchUser fiona.nance@acme.com | Remove-OrchUser -Confirm:$false }
        { Remove-OrchRole 'Help Desk' -Confirm:$false }
        { Set-OrchRole 'Help Desk' -AddPermission Robots.View }
        { Add-OrchRoleUser 'Help Desk' fiona.nance@acme.com }
        { Disable-OrchRobot Tick -Folder Documentation -Confirm:$false }
        { Remove-OrchRobot Tick -Folder Documentation -Confirm:$false }
        { Set-OrchRobot Tick -Description x -Folder Documentation }
        { Get-OrchRobot Tick -Folder Documentation | Remove-OrchRobot -Confirm:$false }
        { Remove-OrchTaskCatalog Auth -Folder 'Action Center' -Confirm:$false }
        { Set-OrchTaskCatalog Auth -Description x -Folder 'Action Center' }
        { Set-OrchTask 'Verify Credentials' -Priority Critical -Folder 'Action Center' -ErrorAction Stop }
        { Remove-OrchFolder HR -Confirm:$false -Recurse }
        { Set-OrchFolder HR -Description x }
        { Move-OrchFolder HR Archive }
        { New-OrchFolder HR/New }
        { Add-OrchFolderUser fiona.nance@acme.com 'Folder Administrator' -Folder HR }
        { Remove-OrchFolderUser ana.popescu@acme.com -Folder 'Action Center' -Confirm:$false }
    ) {
        $expected = Get-Effect $_
        $actual = Get-Effect $_ -Loose
        if ($actual.Changes -cne $expected.Changes) {
            $actual.Changes | Should -BeNullOrEmpty
            $actual.Problem | Should -Not -BeNullOrEmpty
        }
    }
}

Describe 'A read by name' {
    It 'returns no other: <_>' -ForEach { Get-OrchUser fiona.nance@acme.com }, { Get-OrchRobot Tick -Folder Documentation }, { Get-OrchRole Auditor }, { Get-OrchTaskCatalog Auth -Folder 'Action Center' }, { Get-OrchFolder HR }, { Get-OrchFolder -Name Payroll }, { Get-OrchFolder 'Fin*' }, { Get-OrchRobotSession DocBot -Folder Documentation }, { Get-OrchFolderUser -User ana.popescu@acme.com -Folder 'Action Center' }, { Get-OrchTask 'Verify Credentials' -Folder 'Action Center' }, { Get-OrchUser 9 }, { Get-OrchUser '9' } {
        $null = Connect-TestSandbox
        $expected = @(& $_).Id
        Add-OrchSandboxFault -Kind IgnoredFilter
        $ErrorActionPreference = 'SilentlyContinue'
        $read = try { @(& $_) } catch { $_.FullyQualifiedErrorId | Should -Match '^(UnreadableAnswer|FolderNotFound),' }
        $read.Id | Where-Object { $_ -notin $expected } | Should -BeNullOrEmpty
    }
}
