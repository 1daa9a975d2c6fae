$script:Id = 9
function Get-OpsUser { Get-Inner $script:Id }
