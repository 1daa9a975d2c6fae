# Kind: functions with untyped parameters
$ErrorActionPreference = 'Stop'
function Stop-Account($Who) { Disable-OrchUser $Who }
Stop-Account 109
Stop-Account 105
