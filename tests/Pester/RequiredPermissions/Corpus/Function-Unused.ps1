# Kind: code that does not run
$ErrorActionPreference = 'Stop'
function Get-Used { Get-OrchUser -Id 9; return; Get-OrchRole }
function Get-Unused { Get-OrchTask }
Get-Used
return
Get-OrchFolder
