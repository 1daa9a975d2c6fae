# Kind: values that are converted
$ErrorActionPreference = 'Stop'
[long[]] $ids = Get-Content ids.txt
Disable-OrchUser $ids
