# Kind: values that are put together
$ErrorActionPreference = 'Stop'
$names = @('Oldie')
$names += 'Tick'
foreach ($name in $names) { Disable-OrchRobot $name -Folder Documentation }
