BeforeAll { . $PSScriptRoot/../Common.ps1 }

Describe 'Connect-Orch' {
    It 'gives a session that says where it goes and who is signed in' {
        $session = Connect-Orch -Sandbox

        $session.UserName | Should -Be 'admin@acme.com'
        $session.WebApiVersion | Should -Be 20
        $session.SignIn | Should -Be 'Sandbox'
        (Get-OrchConnection).Uri | Should -Be $session.Uri
        Disconnect-Orch
    }

    It 'signs in over HTTP with an access token, with and without organization and tenant in the address' {
        $sandbox = Start-OrchSandbox
        try {
            $token = ConvertTo-SecureString $sandbox.IssueToken('severus.snape@uipath') -AsPlainText -Force
            (Connect-Orch -Uri $sandbox.Address -AccessToken $token).UserName | Should -Be 'severus.snape@uipath'
            (Connect-Orch -Uri $sandbox.Address.GetLeftPart('Authority') -AccessToken $token).Uri.AbsolutePath | Should -Be '/'
            $session = Connect-Orch -Uri $sandbox.Address.GetLeftPart('Authority') -Organization acme -Tenant Default -AccessToken $token
            $session.Uri | Should -Be $sandbox.Address
        }
        finally { $sandbox | Stop-OrchSandbox }
    }

    It 'refuses a wrong token' {
        $sandbox = Start-OrchSandbox
        try {
            { Connect-Orch -Uri $sandbox.Address -AccessToken (ConvertTo-SecureString 'wrong' -AsPlainText -Force) } |
                Should -Throw -ErrorId 'NotSignedIn,Orchestrator.Commands.ConnectOrchCommand'
        }
        finally { $sandbox | Stop-OrchSandbox }
    }

    It 'refuses an address before any request: <Case>' -ForEach @(
        @{ Case = 'no organization'; Arguments = @{ Tenant = 'Prod' }; Words = '*organization*' }
        @{ Case = 'no tenant'; Arguments = @{ Organization = 'acme' }; Words = '*-Tenant*' }
        @{ Case = 'not encrypted'; Arguments = @{ Uri = 'http://orch.acme.com'; Tenant = 'Prod' }; Words = '*https*' }
    ) {
        { Connect-Orch @Arguments -AccessToken (ConvertTo-SecureString 'x' -AsPlainText -Force) } | Should -Throw $Words -ErrorId 'InvalidAddress,Orchestrator.Commands.ConnectOrchCommand'
    }

    It 'says that a host does not exist' {
        { Connect-Orch -Uri https://no-such-host.invalid -AccessToken (ConvertTo-SecureString 'x' -AsPlainText -Force) } | Should -Throw -ErrorId 'HostNotFound,Orchestrator.Commands.ConnectOrchCommand'
    }

    It 'signs in an account of the sandbox' {
        (Connect-Orch -Sandbox -As severus.snape@uipath).UserName | Should -Be 'severus.snape@uipath'
        Disconnect-Orch
    }

    It 'leaves the default session as it is with -NoDefault' {
        $first = Connect-Orch -Sandbox
        $second = Connect-Orch -Sandbox -As severus.snape@uipath -NoDefault
        (Get-OrchConnection).UserName | Should -Be $first.UserName
        $first, $second | Disconnect-Orch
        Get-OrchConnection | Should -BeNullOrEmpty
    }
}

Describe 'Disconnect-Orch' {
    It 'closes the session for every cmdlet' {
        $session = Connect-Orch -Sandbox
        Disconnect-Orch

        $session.IsClosed | Should -BeTrue
        { Get-OrchUser -Session $session } | Should -Throw -ErrorId 'SessionClosed,Orchestrator.Commands.GetOrchUserCommand'
        { Get-OrchUser } | Should -Throw -ErrorId 'NoSession,Orchestrator.Commands.GetOrchUserCommand'
    }
}

Describe 'Use-OrchFolder' {
    BeforeEach { $null = Connect-TestSandbox }
    AfterEach { Disconnect-Orch }

    It 'chooses by path, by id, by key and by object' {
        foreach ($folder in 'Finance/Payroll', 105, (Get-OrchFolder 'Finance/Payroll').Key, (Get-OrchFolder 'Finance/Payroll')) {
            Use-OrchFolder $folder
            "$((Get-OrchConnection).Folder)" | Should -Be 'Finance/Payroll'
            (Get-OrchConnection).Folder.Id | Should -Be 105
        }
    }

    It 'refuses a folder that does not exist, with near names' {
        { Use-OrchFolder Finanec } | Should -Throw "*'Finance'*" -ErrorId 'FolderNotFound,Orchestrator.Commands.UseOrchFolderCommand'
        (Get-OrchConnection).Folder | Should -BeNullOrEmpty
    }

    It 'runs a block in a folder and leaves the session as it was' {
        Use-OrchFolder Shared
        $inside = 'nothing'
        $names = Use-OrchFolder Documentation { $inside = "$((Get-OrchConnection).Folder)"; Get-OrchRobot -First 2 }

        $names.Count | Should -Be 2
        $inside | Should -Be 'Documentation'
        "$((Get-OrchConnection).Folder)" | Should -Be 'Shared'
    }

    It 'leaves the session as it was when the block fails' {
        Use-OrchFolder Shared
        { Use-OrchFolder Documentation { throw 'no' } } | Should -Throw 'no'
        "$((Get-OrchConnection).Folder)" | Should -Be 'Shared'
    }

    It 'takes the folder as given where the account may not look at folders' {
        $sandbox = Start-OrchSandbox -NoListener
        $null = $sandbox.Faults.Add(@{ Operation = 'Folders_Get'; Status = 403; Times = 99 })
        $null = $sandbox | Connect-Orch
        Use-OrchFolder Documentation
        (Get-OrchRobot -Id 749).Name | Should -Be 'DocBot'
    }
}

Describe 'Two sessions at once' {
    It 'keeps objects where they belong' {
        $one = Start-OrchSandbox -NoListener
        $two = Start-OrchSandbox -NoListener
        $first = $one | Connect-Orch -Folder 36886
        $second = $two | Connect-Orch -Folder 36886
        $robot = Get-OrchRobot DocBot -Type NonProduction -Session $first | Where-Object Id -EQ 749

        $robot | Remove-OrchRobot -Confirm:$false

        @(Get-OrchRobot -Session $first | Where-Object Id -EQ 749).Count | Should -Be 0
        @(Get-OrchRobot -Session $second | Where-Object Id -EQ 749).Count | Should -Be 1
        $first, $second | Disconnect-Orch
    }

    It 'acts on a piped object in its own folder, whatever folder the session is in' {
        $null = Connect-TestSandbox -Folder 828
        $robot = Get-OrchRobot -Folder 36886 -Name Stan
        $null = Get-TestRequest

        $robot | Set-OrchRobot -Description 'moved'

        Get-TestRequest -Full | ForEach-Object { $_.Headers['X-UIPATH-OrganizationUnitId'] } | Sort-Object -Unique | Should -Be '36886'
        Disconnect-Orch
    }

    It 'serves ForEach-Object -Parallel with $using:session' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $session = Connect-Orch -Sandbox -Folder 36886
        $module = (Get-Module Orchestrator).Path -replace 'psm1$', 'psd1'
        $names = 1..8 | ForEach-Object -Parallel {
            Import-Module $using:module
            (Get-OrchRobot -Id 749 -Session $using:session).Name
        } -ThrottleLimit 4

        $names | Should -Be (@('DocBot') * 8)
        Disconnect-Orch
    }

    It 'has a default session for each runspace' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        $null = Connect-Orch -Sandbox
        $module = (Get-Module Orchestrator).Path -replace 'psm1$', 'psd1'
        $inside = 1 | ForEach-Object -Parallel { Import-Module $using:module; $null -eq (Get-OrchConnection) }

        $inside | Should -BeTrue
        Disconnect-Orch
    }
}
