# Kind: text that runs
$ErrorActionPreference = 'Stop'
Invoke-Expression 'Get-OrchRole -Id 11'
& ([scriptblock]::Create('Get-OrchUser -Id 9'))
$null = $ExecutionContext.InvokeCommand.InvokeScript('Get-OrchRole Auditor')
