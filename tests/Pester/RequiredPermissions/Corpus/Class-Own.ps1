# Kind: classes
$ErrorActionPreference = 'Stop'
class Audit {
    [long] $Id
    Audit([long] $id) { $this.Id = $id }
    [object] Run() { return Get-OrchUser -Id $this.Id }
    [object] Never() { return Get-OrchTask }
}
[Audit]::new(9).Run()
