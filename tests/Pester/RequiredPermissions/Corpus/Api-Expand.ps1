# Kind: paths of the API
$ErrorActionPreference = 'Stop'
$id = (Get-OrchUser max.power@acme.com).Id
Invoke-OrchApi "/odata/Users($id)"
