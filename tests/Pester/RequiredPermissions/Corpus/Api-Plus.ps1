# Kind: paths of the API
$ErrorActionPreference = 'Stop'
$base = '/odata'
Invoke-OrchApi ($base + '/Robots') -Folder Documentation
Invoke-OrchApi "$base/Folders?`$top=2"
