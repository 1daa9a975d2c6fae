# Kind: default parameter values
$ErrorActionPreference = 'Stop'
$PSDefaultParameterValues['Get-OrchRobot:Folder'] = 'Documentation'
Get-OrchRobot -First 1
