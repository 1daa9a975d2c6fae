# Kind: values that are converted
$ErrorActionPreference = 'Stop'
105..106 | ForEach-Object { Disable-OrchUser $_ }
