# Kind: parameters with types
param([long] $Id = 79, [string[]] $Name = 'Oldie')
$ErrorActionPreference = 'Stop'
Get-OrchRobot -Id $Id -Folder Documentation
Disable-OrchRobot $Name -Folder Documentation
