# Kind: aliases
$ErrorActionPreference = 'Stop'
Set-Alias -Value Get-OrchRobot -Name robots
robots -Id 79 -Folder Documentation
