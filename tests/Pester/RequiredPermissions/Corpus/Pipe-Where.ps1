# Kind: filters in between
$ErrorActionPreference = 'Stop'
Get-OrchRobot -Folder Documentation |
    Where-Object { $_.Enabled -and $_.Type -ne 'Attended' } |
    Sort-Object Name |
    Select-Object -First 2 |
    Disable-OrchRobot
