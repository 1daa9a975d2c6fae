# Kind: rows of CSV files
$ErrorActionPreference = 'Stop'
foreach ($row in Import-Csv users.csv) { Add-OrchUserRole -User $row.User -Role $row.Role }
