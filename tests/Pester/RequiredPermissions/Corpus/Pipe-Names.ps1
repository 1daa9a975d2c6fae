# Kind: names through the pipeline
$ErrorActionPreference = 'Stop'
'gone.away@acme.com', 'max.power@acme.com' | Disable-OrchUser
