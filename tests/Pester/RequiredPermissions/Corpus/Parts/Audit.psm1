class RobotAudit {
    [string] $Folder
    RobotAudit([string] $folder) { $this.Folder = $folder }
    [object[]] Run() { return Get-OrchRobot -Folder $this.Folder -First 1 }
    [object[]] Never() { return Get-OrchUser }
}
function Get-Audit { [RobotAudit]::new('Documentation').Run() }
function Get-Other { Get-OrchTask }
