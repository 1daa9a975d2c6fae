BeforeAll { . $PSScriptRoot/../Common.ps1 }

Describe 'docs/permissions.md' {
    It 'is up to date: else run docs/Update-Permissions.ps1' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        & $PSScriptRoot/../../../docs/Update-Permissions.ps1 -Check -ModulePath $modulePath | Should -BeNullOrEmpty
    }
}
