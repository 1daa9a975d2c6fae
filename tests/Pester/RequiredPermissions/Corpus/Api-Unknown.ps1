# Kind: paths of the API that do not show; Told: 4, 5
param($Path)
$ErrorActionPreference = 'Stop'
Invoke-OrchApi $Path
Invoke-OrchApi "/odata/$Path"
