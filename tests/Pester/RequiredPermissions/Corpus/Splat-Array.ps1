# Kind: splatted arrays
$ErrorActionPreference = 'Stop'
$arguments = 'zoe+test@acme.com', 'Auditor'
Add-OrchUserRole @arguments
