# Kind: loops
$ErrorActionPreference = 'Stop'
foreach ($id in 9, 13) {
    Get-OrchUser -Id $id
    if ($id -eq 9) { continue }
    break
    Get-OrchTask
}
