# Kind: what if; Folder: Documentation
$ErrorActionPreference = 'Stop'
Remove-OrchUser max.power@acme.com -WhatIf
Disable-OrchRobot 79 -Folder Documentation -WhatIf
