# Kind: bound parameters and arguments
$ErrorActionPreference = 'Stop'
function Get-Any { Get-OrchRole @args }
Get-Any -Id 11
