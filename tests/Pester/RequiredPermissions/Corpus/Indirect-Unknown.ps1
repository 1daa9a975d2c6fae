# Kind: text that does not show; Told: 4, 5, 6, 7, 8
param($Text, $Command)
$ErrorActionPreference = 'Stop'
Invoke-Expression $Text
& $Command
& ([scriptblock]::Create($Text))
$ExecutionContext.InvokeCommand.InvokeScript($Text)
[powershell]::Create().AddScript($Text).Invoke()
