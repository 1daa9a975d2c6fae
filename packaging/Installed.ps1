# An installed package, for Test-Package.ps1 and the suite of packaging.

# Installs a package from a repository of its own, and gives the folder of the module.
function Install-TestPackage([string] $Package, [string] $Target) {
    $feed = New-Item (Join-Path ([System.IO.Path]::GetTempPath()) ([guid]::NewGuid())) -ItemType Directory
    $name = "Orch$($feed.Name)"
    $null = New-Item $Target -ItemType Directory -Force
    try {
        Copy-Item $Package $feed
        Register-PSResourceRepository -Name $name -Uri $feed.FullName -Trusted
        Save-PSResource Orchestrator -Repository $name -Path $Target -Prerelease -SkipDependencyCheck
    } finally {
        Unregister-PSResourceRepository -Name $name -ErrorAction Ignore
        Remove-Item $feed -Recurse
    }
    (Get-ChildItem $Target -Recurse -Filter Orchestrator.psd1).DirectoryName
}

# Takes the right to write away from all, or gives it back to the owner.
function Protect-Folder([string] $Folder, [switch] $Undo) {
    if ($IsWindows) { Get-ChildItem $Folder -Recurse -File -Force | ForEach-Object { $_.IsReadOnly = -not $Undo } }
    else { & chmod -R ($Undo ? 'u+w' : 'a-w') $Folder }
}

# The files and folders there, with their contents as hashes.
function Get-FileState([string] $Folder) {
    foreach ($item in Get-ChildItem $Folder -Recurse -Force) {
        $hash = if (-not $item.PSIsContainer) { (Get-FileHash -LiteralPath $item.FullName).Hash }
        "$([System.IO.Path]::GetRelativePath($Folder, $item.FullName)) $hash".TrimEnd()
    }
}
