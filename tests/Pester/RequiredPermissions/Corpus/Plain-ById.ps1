# Kind: plain calls
$ErrorActionPreference = 'Stop'
Get-OrchRobot -Id 79 -Folder Documentation | Disable-OrchRobot
