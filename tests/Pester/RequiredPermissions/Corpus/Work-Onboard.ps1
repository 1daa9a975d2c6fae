# Kind: people who come
$ErrorActionPreference = 'Stop'
$user = New-OrchUser new.one@acme.com
Add-OrchUserRole $user Auditor
Add-OrchFolderUser $user 'Automation User' -Folder Finance
