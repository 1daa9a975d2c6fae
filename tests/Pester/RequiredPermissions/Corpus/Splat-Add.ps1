# Kind: splats that grow
$ErrorActionPreference = 'Stop'
$query = [ordered]@{}
$query.Add('Folder', 'Documentation')
$query['First'] = 2
Get-OrchRobot @query
