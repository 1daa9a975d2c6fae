# Kind: parameters with a set of values
param([ValidateSet('Documentation', 'HR')] [string] $Folder = 'Documentation')
$ErrorActionPreference = 'Stop'
Get-OrchRobot -Folder $Folder
