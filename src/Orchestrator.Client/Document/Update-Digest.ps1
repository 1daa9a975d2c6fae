<#
.SYNOPSIS
Creates the digest of Orchestrator's API documents.

.DESCRIPTION
Reads openapi-v20.json, openapi-legacy.json, versions.csv, members.csv and values.csv, writes Digest.txt and returns one line
for each fact that was added or changed. Facts only: no descriptions. The script stops, and writes nothing, where a document
has a keyword that the digest has no place for, and where a fact of the present digest is in none of the documents. To drop
such a fact on purpose, delete its line from Digest.txt first.

.PARAMETER Path
The folder with the documents.

.PARAMETER Digest
The digest to update.

.EXAMPLE
./Update-Digest.ps1 ../../../../shared/api
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [string] $Path,

    [string] $Digest = (Join-Path $PSScriptRoot Digest.txt)
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# Prose, and names for code generators: everything else must have a place in the digest.
$prose = 'description', 'summary', 'x-ms-enum', 'x-enum-varnames', 'x-codegen-request-body-name'
$letters = 'abcdefghijklmnopqrstuvwxyz'
# The Web API version of a document whose name doesn't begin with it.
$webApiVersions = @{ '2020.10' = 11 }

# A member may be called Keys or Count, which PowerShell would take for the table's own.
function Get-Key($table) { foreach ($pair in $table.GetEnumerator()) { $pair.Key } }

function Assert-Known($value, [string[]] $known, [string] $at) {
    foreach ($key in Get-Key $value) {
        if ($key -cnotin $known -and $key -cnotin $prose) { throw "${at}: the digest has no place for '$key'." }
    }
}

# The documents that have a thing, as ranges of their letters: 'f-' is the sixth and all after it.
function Format-Set([bool[]] $set) {
    $last = $set.Count - 1
    $ranges = for ($i = 0; $i -le $last; $i++) {
        if (!$set[$i]) { continue }
        $from = $i
        while ($i -lt $last -and $set[$i + 1]) { $i++ }
        if ($from -eq $i) { $letters[$from] }
        else { "$(if ($from -gt 0) { $letters[$from] })-$(if ($i -lt $last) { $letters[$i] })" }
    }
    $ranges -join ','
}

function Format-Type($schema, [string] $at, $values) {
    Assert-Known $schema 'type', 'format', '$ref', 'enum', 'items', 'minLength', 'maxLength', 'minimum', 'maximum', 'maxItems', 'pattern', 'default', 'additionalProperties', 'properties', 'required', 'readOnly', 'x-deprecated' $at
    if ($schema.Contains('properties') -and (Get-Key $schema.properties)) { throw "${at}: it's an object within another one." }
    $type = if ($schema.Contains('$ref')) { $schema.'$ref'.Split('/')[-1] }
    elseif ($schema.Contains('enum')) { '{' + (Format-Values $schema.enum $values) + '}' }
    elseif ($schema.type -eq 'array') { (Format-Type $schema.items "$at[]" $values) + '[]' + $(if ($schema.Contains('maxItems')) { '<=' + $schema.maxItems }) }
    elseif ($schema.Contains('additionalProperties')) { 'map<' + (Format-Type $schema.additionalProperties "$at{}" $null) + '>' }
    elseif ($schema.Contains('format')) {
        $expected = switch ($schema.format) {
            { $_ -in 'int32', 'int64' } { 'integer' }
            'decimal' { 'number' }
            { $_ -in 'date-time', 'uuid', 'byte', 'binary', 'email', 'uri' } { 'string' }
        }
        if ($schema.type -cne $expected) { throw "${at}: $($schema.type) with the format $($schema.format)." }
        $schema.format
    }
    elseif ($schema.type -cin 'string', 'integer', 'number', 'boolean', 'object') { $schema.type }
    else { throw "${at}: the type $($schema.type)." }

    $min, $max, $least, $most = foreach ($key in 'minLength', 'maxLength', 'minimum', 'maximum') { , $(if ($schema.Contains($key)) { $schema[$key].ToString([cultureinfo]::InvariantCulture) } else { '' }) }
    $type +
    $(if ($min -or $max) { "($min..$max)" }) +
    $(if ($least -or $most) { "[$least..$most]" }) +
    $(if ($schema.Contains('default')) { '=' + $(if ($schema.default -is [bool]) { "$($schema.default)".ToLowerInvariant() } else { $schema.default }) }) +
    $(if ($schema.Contains('pattern')) { "/$($schema.pattern)/" })
}

function Format-Values([string[]] $current, $known) {
    $all = [System.Collections.Generic.List[string]]::new($current)
    if ($known) { foreach ($value in Get-Key $known) { if (!$all.Contains($value)) { $all.Add($value) } } }
    $texts = foreach ($value in $all) {
        if ($value -cnotmatch '^[\w.-]+$') { throw "The value '$value' can't be written." }
        $value + $(if ($known -and $known.Contains($value)) { '@' + $known[$value] })
    }
    $texts -join '|'
}

function Format-Parameter($parameter, [string] $at) {
    Assert-Known $parameter 'name', 'in', 'required', 'schema', 'style', 'explode' $at
    $array = $parameter.schema.Contains('items')
    if ($array -ne $parameter.Contains('explode') -and $parameter.Contains('explode')) { throw "${at}: explode of what is no array." }
    $place = switch ($parameter.in) { 'path' { '/' } 'query' { '?' } 'header' { '#' } default { throw "${at}: a parameter in $_." } }
    $limit = if ($parameter.Contains('description') -and $parameter.description -match 'The maximum (?:(?:allowed )?value|number of expressions|depth) is (\d+)\.') { '^' + $Matches[1] }
    $required = $parameter.Contains('required') -and $parameter.required
    if (($place -eq '/') -ne $required -and $place -eq '/') { throw "${at}: a part of the path that may be missing." }
    "$place$($parameter.name):$(Format-Type $parameter.schema $at $null)$limit$(if ($required -and $place -ne '/') { '!' })"
}

function Format-Operation([string] $method, [string] $path, $operation, [string] $set, [bool] $secured) {
    $at = "$method $path"
    Assert-Known $operation 'tags', 'operationId', 'parameters', 'requestBody', 'responses', 'security', 'deprecated', 'x-last-web-api-version' $at
    if (($operation.tags -join ',') -cne $operation.operationId.Split('_')[0]) { throw "${at}: its tag isn't the beginning of its id." }
    $text = if ($operation.Contains('description')) { $operation.description } else { '' }
    $flags = @(
        if ($operation.Contains('deprecated') -and $operation.deprecated) { 'deprecated' }
        if ($text -cmatch 'OAuth authentication is not supported') { 'no-oauth' }
        if ($text -cmatch 'Host only\.') { 'host' }
        if ($secured -and !$operation.Contains('security')) { 'anonymous' }
    )
    "$method $path $($operation.operationId) @$set$(($flags | ForEach-Object { " $_" }) -join '')"
    if ($text -cmatch 'Required permissions: ([^\r\n]*)') { " permission $($Matches[1].Trim())" }
    elseif ($text -cmatch 'Requires authentication') { ' permission Requires authentication.' }
    if ($text -cmatch 'OAuth required scopes: ([^\r\n]*)') { " scope $($Matches[1].Trim().TrimEnd('.'))" }
    $parameters = if ($operation.Contains('parameters')) { foreach ($one in $operation.parameters) { Format-Parameter $one "$at $($one.name)" } }
    if ($parameters) { ' takes ' + ($parameters -join ' ') }
    if ($operation.Contains('requestBody')) {
        $body = $operation.requestBody
        Assert-Known $body 'content', 'required' $at
        $types = @($body.content.Keys)
        $kind = if ($types -contains 'application/*+json') { 'odata' } elseif (($types -join ',') -eq 'application/json') { 'json' } elseif (($types -join ',') -eq 'multipart/form-data') { 'form' } else { throw "${at}: a body of $types." }
        $schema = $body.content[$types[0]].schema
        $type = if ($kind -eq 'form' -and !$schema.Contains('$ref')) { $script:inline[$operation.operationId + '.Body'] = $schema; $operation.operationId + '.Body' } else { Format-Type $schema $at $null }
        " body $kind $type$(if ($body.required) { '!' })"
    }
    $answers = foreach ($status in $operation.responses.Keys) {
        $answer = $operation.responses[$status]
        Assert-Known $answer 'content' "$at $status"
        $content = @(if ($answer.Contains('content')) { foreach ($type in $answer.content.Keys) { $answer.content[$type] } })
        $status + $(if ($content.Count -gt 0 -and $content[0].Contains('schema')) { ':' + (Format-Type $content[0].schema $at $null) })
    }
    ' answers ' + ($answers -join ' ')
}

function Format-Schema([string] $name, $schema) {
    Assert-Known $schema 'type', 'properties', 'required', 'additionalProperties', 'allOf', 'x-webhook-event' $name
    $required = [System.Collections.Generic.List[string]]@(if ($schema.Contains('required')) { $schema.required })
    $base = if ($schema.Contains('allOf')) {
        if ($schema.allOf.Count -ne 1) { throw "${name}: it has more than one base." }
        ':' + $schema.allOf[0].'$ref'.Split('/')[-1]
    }
    if ($schema.Contains('additionalProperties') -and $schema.additionalProperties -isnot [bool]) { throw "${name}: additional properties with a type." }
    $presence = if ($script:presence.ContainsKey($name)) { '@' + $script:presence[$name] }
    $words = $name, $presence, $base, $(if ($schema.Contains('additionalProperties') -and !$schema.additionalProperties) { 'closed' }), $(if ($schema.Contains('x-webhook-event')) { 'event=' + $schema.'x-webhook-event' })
    ($words | Where-Object { $_ }) -join ' '
    $known = if ($script:members.ContainsKey($name)) { $script:members[$name] } else { [ordered]@{} }
    foreach ($member in Get-Key $schema.properties) { Format-Member $name $member $schema.properties[$member] $required.Remove($member) $known }
    if ($required.Count -gt 0) { throw "${name}: it requires $required and lacks it." }

    # What older documents have: as the one of old operations shows it, or else as the tables do.
    $older = if ($script:legacy.components.schemas.Contains($name)) { $script:legacy.components.schemas[$name] } else { @{ properties = @{} } }
    foreach ($member in Get-Key $known) {
        if ($schema.properties.Contains($member)) { continue }
        if ($older.properties.Contains($member)) {
            Format-Member $name $member $older.properties[$member] ($older.Contains('required') -and $member -cin $older.required) $known
            continue
        }
        $key = "$name.$member"
        $type = $known[$member].Type -replace '^enum', ('{' + $(if ($script:values.ContainsKey($key)) { Format-Values @() $script:values[$key] }) + '}')
        " $member $type @$($known[$member].Set)$(if ($script:enumerations.ContainsKey($key)) { ' enum@' + $script:enumerations[$key] })"
    }
}

function Format-Member([string] $schema, [string] $member, $definition, [bool] $required, $known) {
    $key = "$schema.$member"
    $text = " $member $(Format-Type $definition $key $(if ($script:values.ContainsKey($key)) { $script:values[$key] }))"
    if ($required) { $text += '!' }
    if ($definition.Contains('readOnly') -and $definition.readOnly) { $text += ' readonly' }
    if ($definition.Contains('x-deprecated') -and $definition.'x-deprecated') { $text += ' deprecated' }
    if ($known.Contains($member)) { $text += ' @' + $known[$member].Set }
    if ($script:enumerations.ContainsKey($key)) { $text += ' enum@' + $script:enumerations[$key] }
    $text
}

function Read-Table([string] $file, [string[]] $keys) {
    $rows = Import-Csv (Join-Path $Path $file)
    $columns = @($rows[0].psobject.Properties.Name | Where-Object { $_ -notin $keys })
    if (!$script:documents) { $script:documents = $columns } elseif ("$columns" -cne "$documents") { throw "${file}: its documents are others." }
    foreach ($row in $rows) {
        $cells = @(foreach ($column in $columns) { $row.$column })
        [pscustomobject]@{
            Row = $row
            Set = Format-Set @($cells | ForEach-Object { $_ -eq 'x' })
            Around = Format-Set @($cells | ForEach-Object { $_ -ne '-' })
        }
    }
}

$documents = $null
$inline = [ordered]@{}
$current = Get-Content (Join-Path $Path openapi-v20.json) -Raw | ConvertFrom-Json -AsHashtable
$legacy = Get-Content (Join-Path $Path openapi-legacy.json) -Raw | ConvertFrom-Json -AsHashtable

$paths = [System.Collections.Generic.Dictionary[string, string]]::new()
foreach ($one in Read-Table versions.csv method, path) { $paths["$($one.Row.method) $($one.Row.path)"] = $one.Set }

$members = [System.Collections.Generic.Dictionary[string, object]]::new()
$presence = [System.Collections.Generic.Dictionary[string, string]]::new()
foreach ($one in Read-Table members.csv schema, member, type) {
    $schema = $one.Row.schema
    if (!$members.ContainsKey($schema)) { $members[$schema] = [System.Collections.Specialized.OrderedDictionary]::new([System.StringComparer]::Ordinal) }
    $members[$schema][$one.Row.member] = @{ Type = $one.Row.type; Set = $one.Set }
    if ($presence.ContainsKey($schema) -and $presence[$schema] -cne $one.Around) { throw "${schema}: two rows disagree on the documents that have it." }
    $presence[$schema] = $one.Around
}

$values = [System.Collections.Generic.Dictionary[string, object]]::new()
$enumerations = [System.Collections.Generic.Dictionary[string, string]]::new()
foreach ($one in Read-Table values.csv schema, member, value) {
    $key = "$($one.Row.schema).$($one.Row.member)"
    if (!$values.ContainsKey($key)) { $values[$key] = [System.Collections.Specialized.OrderedDictionary]::new([System.StringComparer]::Ordinal) }
    $values[$key][$one.Row.value] = $one.Set
    if ($enumerations.ContainsKey($key) -and $enumerations[$key] -cne $one.Around) { throw "${key}: two rows disagree on the documents that have it." }
    $enumerations[$key] = $one.Around
}

$operations = [System.Collections.Generic.List[string]]::new()
$seen = [System.Collections.Generic.HashSet[string]]::new()
foreach ($document in $current, $legacy) {
    foreach ($path in $document.paths.Keys) {
        foreach ($method in $document.paths[$path].Keys) {
            $name = $method.ToUpperInvariant() + ' ' + $path
            if (!$paths.ContainsKey($name)) { throw "${name}: versions.csv doesn't have it." }
            if (!$seen.Add($name)) { throw "${name}: both documents have it." }
            Format-Operation $method.ToUpperInvariant() $path $document.paths[$path][$method] $paths[$name] ($document -eq $current) | ForEach-Object { $operations.Add($_) }
        }
    }
}

# What only a table knows: its method, its path and who has it.
foreach ($name in $paths.Keys) { if ($seen.Add($name)) { $operations.Add("$name - @$($paths[$name])") } }

$schemas = [ordered]@{}
foreach ($document in $current, $legacy) {
    foreach ($name in $document.components.schemas.Keys) { if (!$schemas.Contains($name)) { $schemas[$name] = $document.components.schemas[$name] } }
}
foreach ($name in $inline.Keys) { $schemas[$name] = $inline[$name] }
$keys = @($members.Keys) + @($values.Keys | ForEach-Object { $_.Substring(0, $_.LastIndexOf('.')) })
foreach ($name in $keys) { if (!$schemas.Contains($name)) { $schemas[$name] = [ordered]@{ type = 'object'; properties = [ordered]@{} } } }

# An enumeration of a schema that no document shows whole.
foreach ($key in $values.Keys) {
    $dot = $key.LastIndexOf('.')
    $schema, $member = $key.Substring(0, $dot), $key.Substring($dot + 1)
    $one = $schemas[$schema]
    if (!$one.properties.Contains($member) -and !($members.ContainsKey($schema) -and $members[$schema].Contains($member))) {
        if (!$members.ContainsKey($schema)) { $members[$schema] = [System.Collections.Specialized.OrderedDictionary]::new([System.StringComparer]::Ordinal) }
        $members[$schema][$member] = @{ Type = 'enum'; Set = $enumerations[$key] }
    }
}

$names = for ($i = 0; $i -lt $documents.Count; $i++) {
    $version = if ($webApiVersions.ContainsKey($documents[$i])) { $webApiVersions[$documents[$i]] } elseif ($documents[$i] -match '^(\d\d)(?: |$)') { $Matches[1] } else { 0 }
    "$($letters[$i]) $version $($documents[$i])"
}
$lines = @(
    "# The facts of Orchestrator's API documents. Created by Update-Digest.ps1, read by ApiDocument."
    ''
    'documents'
    $names | ForEach-Object { " $_" }
    ''
    'operations'
    $operations
    ''
    'schemas'
    foreach ($name in $schemas.Keys) { Format-Schema $name $schemas[$name] }
)

# A fact is a line together with the line that it's indented under.
function Get-Fact([string[]] $lines) {
    $section = $head = ''
    foreach ($line in $lines) {
        if (!$line -or $line.StartsWith('#')) { continue }
        if ($line -in 'documents', 'operations', 'schemas') { $section = $line; $head = '' }
        elseif ($line.StartsWith(' ')) { $word = $line.Split(' ')[1]; , @("$section $head $word", $line) }
        else { $head = if ($section -eq 'operations') { $line.Split(' ')[0..1] -join ' ' } else { $line.Split(' ')[0] }; , @("$section $head", $line) }
    }
}

$facts = [System.Collections.Generic.Dictionary[string, string]]::new()
foreach ($fact in Get-Fact $lines) { $facts.Add($fact[0], $fact[1]) }
$before = [System.Collections.Generic.Dictionary[string, string]]::new()
if (Test-Path $Digest) { foreach ($fact in Get-Fact (Get-Content $Digest)) { $before.Add($fact[0], $fact[1]) } }

# Words of a line that the new one lacks: a value, a parameter, an answer, a mark.
$lost = foreach ($key in $before.Keys) {
    if (!$facts.ContainsKey($key)) { $key; continue }
    if ($before[$key] -ceq $facts[$key]) { continue }
    $present = [regex]::Matches($facts[$key], '[^\s|{}@()\[\]!=]+').Value
    foreach ($word in [regex]::Matches(($before[$key] -replace '@[a-z,-]*'), '[^\s|{}@()\[\]!=]+').Value) { if ($word -cnotin $present) { "$key $word" } }
}
if ($lost) { throw "The documents lack facts of the digest, and nothing was written:`n$($lost -join "`n")" }

foreach ($key in $facts.Keys) {
    if (!$before.ContainsKey($key)) { "+ $key" } elseif ($before[$key] -cne $facts[$key]) { "~ ${key}:$($before[$key]) ->$($facts[$key])" }
}
if ($PSCmdlet.ShouldProcess($Digest, 'Write digest')) { [System.IO.File]::WriteAllText($Digest, ($lines -join "`n") + "`n") }
