# Kind: default parameter values
$ErrorActionPreference = 'Stop'
$PSDefaultParameterValues = @{ '*-OrchRobot:Folder' = 'Documentation' }
Get-OrchRobot Oldie
Disable-OrchRobot Oldie
