# Kind: paths of the API
param([long] $Id = 11)
$ErrorActionPreference = 'Stop'
Invoke-OrchApi ('/odata/Roles({0})' -f $Id)
