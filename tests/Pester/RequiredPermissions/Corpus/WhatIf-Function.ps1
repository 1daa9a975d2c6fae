# Kind: what if
$ErrorActionPreference = 'Stop'
function Remove-Mine {
    [CmdletBinding(SupportsShouldProcess)]
    param($Who)
    Remove-OrchUser $Who
}
Remove-Mine max.power@acme.com -WhatIf
