# Kind: code that does not run
$ErrorActionPreference = 'Stop'
function Get-Thing {
    param([ArgumentCompleter({ Get-OrchTask | ForEach-Object Id })] $Id)
    Get-OrchUser -Id $Id
}
Get-Thing 9
