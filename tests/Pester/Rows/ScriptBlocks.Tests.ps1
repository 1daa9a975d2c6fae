# Script blocks as arguments: PowerShell runs them for each record where it binds the parameter from the pipeline. Everywhere else they
# are refused, as PowerShell would make text of their source.

BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # What a script block becomes for a parameter that PowerShell binds once: nothing where the parameter refuses it.
    function ConvertFrom-Script([System.Reflection.PropertyInfo] $Property) {
        $value = { $_.X }
        try {
            foreach ($attribute in $Property.GetCustomAttributes($true).Where{ $_ -is [System.Management.Automation.ArgumentTransformationAttribute] }) { $value = $attribute.Transform($null, $value) }
            $value = [System.Management.Automation.LanguagePrimitives]::ConvertTo($value, $Property.PropertyType)
        }
        catch { return }
        # A reference keeps what it was given, and says that it names nothing.
        @($value).Where{
            $problem = $_.GetType().GetProperty('Problem', [System.Reflection.BindingFlags]'NonPublic,Public,Instance')
            -not ($problem -and $problem.GetValue($_))
        }
    }
}

Describe 'A script block' {
    BeforeAll { $null = Connect-TestSandbox }
    AfterAll { Disconnect-Orch }

    It 'is refused by every parameter of every cmdlet that is not bound from the pipeline' {
        $known = 'Use-OrchFolder -ScriptBlock'
        $count = 0
        $accepting = foreach ($command in Get-Command -Module Orchestrator -CommandType Cmdlet) {
            foreach ($property in $command.ImplementingType.GetProperties()) {
                $sets = $property.GetCustomAttributes([Parameter], $true)
                # PowerShell itself refuses everything but numbers and truth values for these two types.
                if (-not $sets -or $sets.ValueFromPipeline -contains $true -or $sets.ValueFromPipelineByPropertyName -contains $true -or $property.PropertyType -in [bool], [switch]) { continue }
                $count++
                if (ConvertFrom-Script $property) { "$($command.Name) -$($property.Name)" }
            }
        }

        $count | Should -BeGreaterThan 200
        $accepting | Where-Object { $_ -notin $known } | Should -BeNullOrEmpty
    }

    It 'is refused before any request: <Case>' -ForEach @(
        @{ Case = 'a text'; Script = { 'ana.popescu@acme.com' | Set-OrchUser -Surname { $_.X } } }
        @{ Case = 'one of several texts'; Script = { 'x' | New-OrchUser -UserName x -Role 'Auditor', { $_.X } } }
        @{ Case = 'a description'; Script = { 'Tick' | Set-OrchRobot -Folder Documentation -Description { "d-$_" } } }
        @{ Case = 'a known value'; Script = { 200 | Set-OrchTask -Folder Documentation -Priority { 'High' } } }
        @{ Case = 'a filter'; Script = { Get-OrchUser -Filter { UserName -eq 'x' } } }
        @{ Case = 'free-form data'; Script = { New-OrchTask x -Folder Documentation -Data { $_.X } } }
        @{ Case = 'a splatted hashtable'; Script = { $given = @{ Surname = { $_.X } }; 'ana.popescu@acme.com' | Set-OrchUser @given } }
    ) {
        $null = Get-TestRequest
        $Script | Should -Throw -ErrorId 'ParameterArgumentTransformationError,*'
        Get-TestRequest | Should -BeNullOrEmpty
    }

    It 'names the parameter and what to do instead' {
        { 'ana.popescu@acme.com' | Set-OrchUser -Surname { $_.X } } | Should -Throw "*'Surname'*ForEach-Object*"
    }

    It 'runs for each record where the pipeline binds the parameter, and comes before the column' {
        $rows = [pscustomobject]@{ Robot = 'Tick'; Folder = 'Finance'; Where = 'Documentation' }, [pscustomobject]@{ Robot = 'mr-Rob'; Folder = 'Finance'; Where = 'Documentation' }
        $null = Get-TestRequest
        $rows | Disable-OrchRobot -Folder { $_.Where } -Confirm:$false
        (Get-OrchRobot Tick, mr-Rob -Folder Documentation).Enabled | Should -Be $false, $false
    }

    It 'runs for each record: <Case>' -ForEach @(
        @{ Case = 'a name'; Script = { [pscustomobject]@{ First = 'new'; Last = 'name'; UserName = 'no' } | New-OrchUser -UserName { "$($_.First).$($_.Last)" } }; Line = 'POST odata/Users {"UserName":"new.name"*' }
        @{ Case = 'roles'; Script = { [pscustomobject]@{ User = 'ana.popescu@acme.com'; Grant = 'Auditor' } | Add-OrchUserRole -Role { $_.Grant } }; Line = 'POST odata/Users(9)/UiPath.Server.Configuration.OData.ToggleRole {"role":"Auditor","toggle":true}' }
    ) {
        $null = Get-TestRequest
        & $Script
        $sent = @(Get-TestRequest -Full -ChangesOnly)[0]
        "$($sent.Method) $($sent.Path.TrimStart('/')) $($sent.Body)" | Should -BeLike $Line
    }

    It 'that returns nothing is an error for its record, never the folder of the session' {
        Use-OrchFolder Finance
        $null = Get-TestRequest
        [pscustomobject]@{ Robot = 'Tick'; X = 'Documentation' }, [pscustomobject]@{ Robot = 'Tick' } | Enable-OrchRobot -Folder { $_.X } -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem.Exception.Message | Should -BeLike '*Record 2: The script block of -Folder returned nothing.'
        (Get-TestRequest -ChangesOnly) | Should -HaveCount 1
    }
}
