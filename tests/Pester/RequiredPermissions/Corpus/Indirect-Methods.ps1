# Kind: methods of lists
$ErrorActionPreference = 'Stop'
(Get-OrchRobot Oldie -Folder Documentation).ForEach({ Disable-OrchRobot $_ })
@(9, 13).Where({ Get-OrchUser -Id $_ })
