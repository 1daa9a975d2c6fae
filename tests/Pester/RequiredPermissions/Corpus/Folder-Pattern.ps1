# Kind: folders below a folder
$ErrorActionPreference = 'Stop'
Get-OrchRobot -Folder 'Finance/*'
