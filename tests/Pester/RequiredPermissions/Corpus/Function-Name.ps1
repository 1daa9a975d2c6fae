# Kind: functions with untyped parameters
$ErrorActionPreference = 'Stop'
function Stop-Account($Who) { Disable-OrchUser $Who }
Stop-Account max.power@acme.com
