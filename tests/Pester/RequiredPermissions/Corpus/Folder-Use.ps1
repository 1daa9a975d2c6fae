# Kind: folders that are chosen
$ErrorActionPreference = 'Stop'
Use-OrchFolder Documentation
Get-OrchRobot -First 1
Use-OrchFolder HR { Get-OrchRobot -First 1 }
