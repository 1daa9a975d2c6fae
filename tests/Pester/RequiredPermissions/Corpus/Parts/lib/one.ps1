function Get-One { Get-OrchUser -Id 9 }
