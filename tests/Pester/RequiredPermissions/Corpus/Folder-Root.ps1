# Kind: new folders
$ErrorActionPreference = 'Stop'
New-OrchFolder Apollo
