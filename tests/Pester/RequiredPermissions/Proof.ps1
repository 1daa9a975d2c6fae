# Shared by the suites that prove what scripts need by running them: accounts that hold exactly some roles, or tokens of some scopes.
# In BeforeAll, after Common.ps1: . $PSScriptRoot/Proof.ps1

# A fresh sandbox with an account that holds these parts of roles and nothing else; signs it in.
function Connect-Least([object[]] $Part, [string] $In) {
    $null = Connect-TestSandbox
    $user = New-OrchUser nightly@acme.com -ErrorAction Stop
    $null = New-OrchTask 'An old one' -Folder Documentation
    $visible = @(if ($In) { $In }; $Part | Where-Object Type -EQ Folder | ForEach-Object { $_.Folder })
    foreach ($one in $Part) {
        if (-not $one.Permission) { continue }
        $role = New-OrchRole "Least ($($one.Type))" @($one.Permission) -Type $one.Type
        if ($one.Type -eq 'Tenant') { Add-OrchUserRole $user $role -WarningAction Ignore }
        else {
            foreach ($folder in Resolve-Folder $(if ($one.Folder) { $one.Folder } else { $In })) { Add-OrchFolderUser $user $role -Folder $folder }
        }
    }
    # Being in a folder is no permission, and needed to act there.
    $nothing = $null
    foreach ($folder in Resolve-Folder $visible) {
        if (-not ($Part | Where-Object { $_.Type -eq 'Folder' -and $_.Permission })) {
            if (-not $nothing) { $nothing = New-OrchRole Nothing TestSets.View -Type Folder }
            Add-OrchFolderUser $user $nothing -Folder $folder
        }
    }
    $null = $script:sandbox | Connect-Orch -As nightly@acme.com
}

# The folders that names and patterns mean, in the sandbox.
function Resolve-Folder([string[]] $Name) {
    foreach ($one in $Name | Where-Object { $_ } | Sort-Object -Unique) {
        if ($one -match '[*?\[]') { Get-OrchFolder $one -ErrorAction Stop | ForEach-Object { "$_" } } else { $one }
    }
}

# An administrator whose token carries these scopes alone, and one that opens nothing: without any it would carry all.
function Connect-Scoped([string[]] $Scope) {
    $null = Connect-TestSandbox
    $null = New-OrchTask 'An old one' -Folder Documentation
    $null = $script:sandbox | Connect-Orch -Scope @($Scope + 'OR.Webhooks.Read' | Where-Object { $_ })
}

function Select-Rest([object[]] $Parts, [object] $Without, [string] $Permission) {
    foreach ($part in $Parts) {
        [pscustomobject]@{ Type = $part.Type; Folder = $part.Folder; Permission = @($part.Permission | Where-Object { $part -ne $Without -or $_ -ne $Permission }) }
    }
}

function Invoke-Case([string] $Path, [hashtable] $With = @{}) {
    $ConfirmPreference = 'None'
    $before = $global:ErrorActionPreference
    $defaults = $global:PSDefaultParameterValues.Clone()
    try {
        # Functions of modules look at the global preference alone.
        $global:ErrorActionPreference = 'Stop'
        $null = & $Path @With
    }
    finally {
        $global:ErrorActionPreference = $before
        $global:PSDefaultParameterValues.Clear()
        foreach ($key in $defaults.Keys) { $global:PSDefaultParameterValues[$key] = $defaults[$key] }
    }
}
