function Get-Inner($Id) { Get-OrchUser -Id $Id }
