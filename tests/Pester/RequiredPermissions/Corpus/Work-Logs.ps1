# Kind: reports
$ErrorActionPreference = 'Stop'
Get-OrchRobotLog -Folder Documentation -Level Error -First 5 | Group-Object RobotName
