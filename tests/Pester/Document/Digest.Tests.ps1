# The script that makes the digest of the API's documents: what it writes, what it says, and what it refuses.

BeforeAll {
    $script = (Resolve-Path "$PSScriptRoot/../../../src/Orchestrator.Client/Document/Update-Digest.ps1").Path

    # Documents of one operation and one schema, in a folder of their own.
    function Write-Document([hashtable] $Schema = @{}, [string] $Value = 'Small') {
        $folder = New-Item (Join-Path $TestDrive ([guid]::NewGuid())) -ItemType Directory
        $thing = @{ type = 'object'; required = @('Name'); properties = [ordered]@{
                Name = [ordered]@{ type = 'string'; maxLength = 19; description = 'The name.' }
                Kind = [ordered]@{ type = 'string'; enum = @('Big', $Value) }
            } + $Schema
        }
        @{
            paths      = @{ '/odata/Things' = @{ get = [ordered]@{
                        tags = @('Things'); operationId = 'Things_Get'; summary = 'Gets things.'
                        description = "OAuth required scopes: OR.Things or OR.Things.Read.`n`nRequired permissions: Things.View."
                        parameters = @(@{ name = '$top'; in = 'query'; description = 'The maximum value is 100.'; schema = @{ type = 'integer'; format = 'int32' } })
                        responses = @{ '200' = @{ description = 'Success'; content = @{ 'application/json' = @{ schema = @{ '$ref' = '#/components/schemas/ThingDto' } } } } }
                        security = @(@{ OAuth2 = @() })
                    } } }
            components = @{ schemas = @{ ThingDto = $thing } }
        } | ConvertTo-Json -Depth 20 | Set-Content "$folder/openapi-v20.json"
        '{ "paths": {}, "components": { "schemas": {} } }' | Set-Content "$folder/openapi-legacy.json"
        "method,path,2020.10,15 2022-11,20`nGET,/odata/Things,,x,x" | Set-Content "$folder/versions.csv"
        "schema,member,type,2020.10,15 2022-11,20`nThingDto,Kind,enum,-,,x" | Set-Content "$folder/members.csv"
        "schema,member,value,2020.10,15 2022-11,20`nThingDto,Kind,$Value,-,-,x" | Set-Content "$folder/values.csv"
        $folder.FullName
    }
}

Describe 'Update-Digest' {
    BeforeEach { $digest = Join-Path $TestDrive "$([guid]::NewGuid()).txt" }

    It 'writes facts and no prose, and says what is new' {
        $changes = & $script (Write-Document) -Digest $digest

        $text = Get-Content $digest -Raw
        $text | Should -Match '(?m)^GET /odata/Things Things_Get @b-$'
        $text | Should -Match '(?m)^ permission Things\.View\.$'
        $text | Should -Match ([regex]::Escape(' takes ?$top:int32^100'))
        $text | Should -Match '(?m)^ Name string\(\.\.19\)!$'
        $text | Should -Match '(?m)^ Kind \{Big\|Small@c\} @c enum@c$'
        $text | Should -Not -Match 'Gets things|The name'
        $changes | Should -Contain '+ schemas ThingDto Name'
    }

    It 'says nothing of documents that it knows' {
        $folder = Write-Document
        $null = & $script $folder -Digest $digest
        & $script $folder -Digest $digest | Should -BeNullOrEmpty
    }

    It 'says what changed' {
        $null = & $script (Write-Document) -Digest $digest
        & $script (Write-Document @{ Size = @{ type = 'integer'; format = 'int64' } }) -Digest $digest | Should -Be '+ schemas ThingDto Size'
    }

    It 'refuses to drop <What>' -ForEach @(
        @{ What = 'a member'; First = { Write-Document @{ Size = @{ type = 'boolean' } } }; Then = { Write-Document }; Lost = 'schemas ThingDto Size' }
        @{ What = 'a value'; First = { Write-Document }; Then = { Write-Document -Value Little }; Lost = 'schemas ThingDto Kind Small' }
    ) {
        $null = & $script (& $First) -Digest $digest
        $before = Get-Content $digest -Raw
        $folder = & $Then
        { & $script $folder -Digest $digest } | Should -Throw "*$Lost*"
        Get-Content $digest -Raw | Should -BeExactly $before
    }

    It 'refuses a keyword that it has no place for' {
        $folder = Write-Document @{ Size = @{ type = 'integer'; multipleOf = 2 } }
        { & $script $folder -Digest $digest } | Should -Throw "*ThingDto.Size*no place for 'multipleOf'*"
        $digest | Should -Not -Exist
    }

    It 'writes nothing with -WhatIf' {
        $null = & $script (Write-Document) -Digest $digest -WhatIf
        $digest | Should -Not -Exist
    }
}
