# Kind: functions that take the pipeline
$ErrorActionPreference = 'Stop'
function Disable-Mine {
    [CmdletBinding()]
    param([Parameter(ValueFromPipeline)] $Robot)
    process { $Robot | Disable-OrchRobot }
}
Get-OrchRobot Oldie -Folder Documentation | Disable-Mine
