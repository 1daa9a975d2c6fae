# Kind: people in folders
$ErrorActionPreference = 'Stop'
Get-OrchFolderUser -Folder Finance
