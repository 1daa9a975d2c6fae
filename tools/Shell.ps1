# Starts a PowerShell like the one that runs: the same version and edition, in a process of its own.

# The program, and the arguments that come before those of PowerShell. Installed as a .NET tool, PowerShell runs in dotnet.
function Get-ShellCommand {
    $program = (Get-Process -Id $PID).Path
    $isTool = [System.IO.Path]::GetFileNameWithoutExtension($program) -eq 'dotnet'
    @{ Program = $program; Arguments = @(if ($isTool) { Join-Path $PSHOME 'pwsh.dll' }) }
}

# Runs a PowerShell with the given arguments. Its exit code is in $LASTEXITCODE.
function Invoke-Shell {
    $shell = Get-ShellCommand
    & $shell.Program $shell.Arguments $args
}
