# Kind: filters in between
$ErrorActionPreference = 'Stop'
$null = Get-OrchRobot -Folder Documentation -OutVariable all | Tee-Object -Variable some
$some | Select-Object -First 1 | Disable-OrchRobot
$all.Count
