@{
    RootModule           = 'Orchestrator.psm1'
    ModuleVersion        = '0.1.0'
    GUID                 = '5b6f1f0e-3c1d-4c63-9a63-6a3f7a0a9d21'
    Author               = 'The Orchestrator module authors'
    CompanyName          = 'Orchestrator'
    Copyright            = '(c) The Orchestrator module authors. MIT licence.'
    Description          = 'Cmdlets for UiPath Orchestrator: robots, users, roles, folders, tasks and every other operation of its API. Typed objects that pipe into each other, streamed pages, -WhatIf everywhere, errors that name the missing permission, and an Orchestrator in memory to try it all without a tenant.'
    PowerShellVersion    = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions = @('Core', 'Desktop')
    TypesToProcess       = @('Orchestrator.Types.ps1xml')
    FormatsToProcess     = @('Orchestrator.Format.ps1xml')
    FunctionsToExport    = @()
    CmdletsToExport      = @() # The build writes the names here: one for each <Verb>Orch<Noun>Command.cs.
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Tags         = @('UiPath', 'Orchestrator', 'RPA', 'Automation', 'ActionCenter', 'PSEdition_Core', 'PSEdition_Desktop', 'Windows', 'Linux', 'MacOS')
            # Such as 'beta1': letters and digits.
            Prerelease   = ''
            # A package has the section of its version instead, and the addresses of the project: packaging/New-Package.ps1.
            ReleaseNotes = 'See CHANGELOG.md.'
        }
    }
}
