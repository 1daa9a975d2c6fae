function Get-Two { Get-OrchRole -Id 11 }
function Get-Three { Get-OrchTask }
