# Kind: programs; Told: 4, 5, 6, 7
param($File)
$ErrorActionPreference = 'Stop'
pwsh -NoProfile -File $File
Start-Process pwsh -ArgumentList '-File', 'other.ps1'
bash -c $File
Invoke-Command -ComputerName srv { Get-OrchUser }
