# What the build writes into assemblies and symbols of where their sources are, and that it writes the same twice.

BeforeDiscovery {
    $repository = (Resolve-Path "$PSScriptRoot/../../..").Path
    $reason = if ($PSEdition -ne 'Core') { ' (skipped: needs PowerShell 7)' }
    elseif (-not (Get-Command git, dotnet -CommandType Application -ErrorAction Ignore | Select-Object -Skip 1)) { ' (skipped: needs git and dotnet)' }
    elseif (-not (& git -C $repository rev-parse --verify HEAD 2>$null)) { ' (skipped: not a git repository)' }
}

Describe "A build of a commit$reason" -Skip:([bool]$reason) {
    BeforeAll {
        $repository = (Resolve-Path "$PSScriptRoot/../../..").Path
        $commit = & git -C $repository rev-parse HEAD

        # The smallest part of the module, built in a clone; its symbols, as far as they name sources, and its hashes.
        function Invoke-TestBuild([string] $Name, [string] $Remote) {
            $clone = Join-Path $TestDrive $Name
            & git clone --quiet $repository $clone
            & git -C $clone remote remove origin
            if ($Remote) { & git -C $clone remote add origin $Remote }
            $log = & dotnet build (Join-Path $clone 'src/Orchestrator.Loader') --configuration Release -p:ContinuousIntegrationBuild=true
            if ($LASTEXITCODE -ne 0) { throw $log -join "`n" }
            $file = Join-Path $clone 'src/Orchestrator.Loader/bin/Release/net8.0/Orchestrator.Loader'
            $provider = [System.Reflection.Metadata.MetadataReaderProvider]::FromPortablePdbStream([System.IO.MemoryStream]::new([System.IO.File]::ReadAllBytes("$file.pdb")))
            $reader = $provider.GetMetadataReader([System.Reflection.Metadata.MetadataReaderOptions]::Default, $null)
            $link = $reader.CustomDebugInformation | ForEach-Object { $reader.GetCustomDebugInformation($_) } |
                Where-Object { $reader.GetGuid($_.Kind) -eq 'cc110556-a091-4d38-9fec-25ab9a351a6a' } |
                ForEach-Object { [System.Text.Encoding]::UTF8.GetString($reader.GetBlobBytes($_.Value)) }
            $documents = $reader.Documents | ForEach-Object { $reader.GetString($reader.GetDocument($_).Name) }
            $provider.Dispose()
            @{
                SourceLink = if ($link) { $link | ConvertFrom-Json }
                Documents  = $documents
                Version    = [System.Diagnostics.FileVersionInfo]::GetVersionInfo("$file.dll").ProductVersion
                Hashes     = (Get-FileHash "$file.dll", "$file.pdb").Hash
            }
        }

        $known = Invoke-TestBuild 'first' 'https://github.com/example/orch.git'
    }

    It 'links sources to the commit, where the repository is known' {
        $known.SourceLink.documents.'/_/*' | Should -Be "https://raw.githubusercontent.com/example/orch/$commit/*"
        $known.Documents | Should -Contain '/_/src/Orchestrator.Loader/ModuleLoadContext.cs'
    }

    It 'carries the version and the commit' {
        $version = (Import-PowerShellDataFile (Join-Path $repository 'Orchestrator.psd1')).ModuleVersion
        $known.Version | Should -Match "^$([regex]::Escape($version))(-[0-9A-Za-z]+)?\+$commit$"
    }

    It 'is the same in another folder' {
        (Invoke-TestBuild 'second, elsewhere' 'https://github.com/example/orch.git').Hashes | Should -Be $known.Hashes
    }

    It 'works without a remote' {
        (Invoke-TestBuild 'third' '').SourceLink | Should -BeNullOrEmpty
    }
}
