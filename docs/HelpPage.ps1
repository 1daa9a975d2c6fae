# The text of a help page, for Update-Help.ps1.

# The summaries of the XML comments beside an assembly, by member: 'P:Orchestrator.Commands.OrchCmdlet.Session'.
function Read-Comment([System.IO.DirectoryInfo] $Folder) {
    $summaries = @{}
    foreach ($file in Get-ChildItem $Folder.FullName -Filter Orchestrator*.xml) {
        foreach ($member in ([xml](Get-Content $file.FullName -Raw)).doc.members.member) {
            $summary = $member.SelectSingleNode('summary')
            if ($summary) { $summaries[$member.name] = ($summary.ChildNodes | ForEach-Object { Format-Comment $_ } | Join-String) -replace '\s+', ' ' -replace '^ | $' }
        }
    }
    $summaries
}

function Format-Comment([System.Xml.XmlNode] $Node) {
    switch ($Node.Name) {
        'c' { '`' + $Node.InnerText + '`' }
        'see' { if ($Node.cref) { '`' + ($Node.cref -replace '\(.*|`.*' -split '[.:]')[-1] + '`' } else { '`' + $Node.langword + '`' } }
        default { $Node.InnerText }
    }
}

# The comment of a property, or of the one that it overrides.
function Get-PropertyComment([type] $Type, [string] $Name) {
    for (; $Type; $Type = $Type.BaseType) {
        $definition = if ($Type.IsGenericType) { $Type.GetGenericTypeDefinition() } else { $Type }
        $summary = $comments["P:$($definition.FullName).$Name"]
        if ($summary) { return $summary }
    }
}

# What PowerShell itself adds to a cmdlet.
$standard = @{
    First             = 'Returns at most this many objects and requests only the pages that are needed.'
    Skip              = 'Ignores this many objects at the start.'
    IncludeTotalCount = 'Returns the total number of objects before the objects.'
    WhatIf            = "Shows what would happen if the cmdlet runs. The cmdlet isn't run."
    Confirm           = 'Prompts for confirmation before each change.'
}

function Get-Description([type] $Type, [System.Management.Automation.ParameterMetadata] $Parameter) {
    $text = (Get-PropertyComment $Type $Parameter.Name) ?? $standard[$Parameter.Name]
    foreach ($attribute in $Parameter.Attributes) {
        switch ($attribute.GetType().Name) {
            KnownValuesAttribute {
                $known = $attribute.Values
                if ($known | Where-Object { $text -cnotmatch "\b$([regex]::Escape($_))\b" }) { $text += " Known values: $($known -join ', ')." }
            }
            ValidateRangeAttribute {
                $limits = @($attribute.MinRange, $attribute.MaxRange) | Where-Object { $null -ne $_ -and $_ -ne [int]::MaxValue }
                if ($limits | Where-Object { $text -notmatch "\b$_\b" }) { $text += $attribute.MaxRange -eq [int]::MaxValue ? " At least $($attribute.MinRange)." : " From $($attribute.MinRange) to $($attribute.MaxRange)." }
            }
            ValidateLengthAttribute {
                if ($attribute.MaxLength -lt [int]::MaxValue -and $text -notmatch "\b$($attribute.MaxLength)\b") { $text += " At most $($attribute.MaxLength) characters." }
            }
        }
    }
    $text
}

# The value of a parameter that the user does not give, where it is worth telling.
function Get-Default([object] $Instance, [string] $Name) {
    $property = $Instance.GetType().GetProperty($Name)
    $value = if ($property) { $property.GetValue($Instance) }
    if ($null -eq $value -or $value -is [switch] -or $value -is [array] -or $value -eq 0) { '' } else { "$value" }
}

function Format-Parameter([System.Management.Automation.CmdletInfo] $Command, [System.Management.Automation.ParameterMetadata] $Parameter, [object] $Instance) {
    $accepted = $Parameter.Attributes | Where-Object { $_ -is [ValidateSet] } | ForEach-Object ValidValues
    "### -$($Parameter.Name)", '', (Get-Description $Command.ImplementingType $Parameter), ''
    '```yaml'
    "Type: $($Parameter.ParameterType.FullName -replace '^System\.Nullable`1\[\[([^,]+),.*', '$1')"
    "DefaultValue: '$(Get-Default $Instance $Parameter.Name)'"
    "SupportsWildcards: $(Format-Flag ($Parameter.Attributes.TypeId -contains [SupportsWildcards]))"
    Format-ValueList 'Aliases' $Parameter.Aliases
    'ParameterSets:'
    foreach ($name in $Parameter.ParameterSets.Keys | Sort-Object { $_ -ne $Command.DefaultParameterSet }, { $_ }) {
        $set = $Parameter.ParameterSets[$name]
        "- Name: $($name -eq '__AllParameterSets' ? '(All)' : $name)"
        "  Position: $($set.Position -ge 0 ? $set.Position : 'Named')"
        foreach ($flag in 'IsMandatory', 'ValueFromPipeline', 'ValueFromPipelineByPropertyName', 'ValueFromRemainingArguments') {
            "  $($flag -replace 'IsMandatory', 'IsRequired'): $(Format-Flag $set.$flag)"
        }
    }
    'DontShow: false'
    Format-ValueList 'AcceptedValues' $accepted
    "HelpMessage: ''"
    '```', ''
}

function Format-Flag([bool] $Value) { $Value ? 'true' : 'false' }

function Format-ValueList([string] $Name, [string[]] $Values) {
    if ($Values) { "${Name}:"; $Values | ForEach-Object { "- $_" } } else { "${Name}: []" }
}

# A line of syntax, broken between parameters at 100 columns.
function Format-Syntax([string] $Text) {
    $line = ''
    foreach ($part in $Text -split ' (?=\[?\[?-|\[<)') {
        if ($line.Length + $part.Length -ge 99) { $line; $line = '' }
        $line += ($line -or $part -eq $command.Name ? '' : ' ') + ($line ? ' ' : '') + $part
    }
    $line
}

# What a user pipes to a parameter: a Robot where the parameter takes one by id, by name, or as an object.
function Get-InputType([type] $Type) {
    $one = $Type.IsArray ? $Type.GetElementType() : $Type
    for ($base = $one.BaseType; $base; $base = $base.BaseType) {
        if ($base.IsGenericType -and $base.Name -like 'EntityReference*') { return $base.GenericTypeArguments[0] }
    }
    if ($one.Name -eq 'FolderReference') { return [Orchestrator.Folder] }
    $one
}

function Format-Input([System.Management.Automation.CmdletInfo] $Command, [System.Management.Automation.ParameterMetadata[]] $Parameters) {
    $piped = $Parameters | Where-Object { $_.ParameterSets.Values.ValueFromPipeline -contains $true }
    $named = $Parameters | Where-Object { $_.ParameterSets.Values.ValueFromPipelineByPropertyName -contains $true }
    foreach ($parameter in $piped) {
        "### $((Get-InputType $parameter.ParameterType).FullName)", '', "Binds to -$($parameter.Name).", ''
    }
    $columns = @(Get-Column $Command $piped $named)
    if ($columns) { '### System.Management.Automation.PSObject', '', "Columns of a row that are used: $($columns -join ', ').", '' }
    if (-not $piped -and -not $named) { '### None', '', 'Nothing can be piped to this cmdlet.', '' }
}

# The parameters that a row gives: those that PowerShell binds, and those that a cmdlet takes from a row itself.
function Get-Column([System.Management.Automation.CmdletInfo] $Command, [System.Management.Automation.ParameterMetadata[]] $Piped, [System.Management.Automation.ParameterMetadata[]] $Named) {
    $takesRows = $Command.Verb -ne 'Get' -and ($Piped | Where-Object { $_.Name -eq 'InputObject' -or (Get-InputType $_.ParameterType) -ne $_.ParameterType })
    $own = if ($takesRows) {
        $Command.Parameters.Values | Where-Object {
            $_.Name -notin [Orchestrator.Commands.RowColumns]::Never -and $_.Name -notin $Piped.Name -and $_.Name -notin [System.Management.Automation.Cmdlet]::CommonParameters + 'ProgressAction', 'WhatIf', 'Confirm'
        }
    }
    @($Named) + @($own) | Where-Object { $_ } | Select-Object -ExpandProperty Name | Sort-Object -Unique
}

function Format-Output([System.Management.Automation.CmdletInfo] $Command) {
    foreach ($type in $Command.OutputType) {
        $summary = $comments["T:$($type.Name)"]
        $when = if ($Command.Parameters.ContainsKey('PassThru')) { 'With -PassThru. ' }
        "### $($type.Name)", ''
        if ($when -or $summary) { "$when$summary".TrimEnd(), '' }
    }
    if (-not $Command.OutputType) { '### None', '', 'This cmdlet writes no objects.', '' }
}

function Format-Permission([System.Management.Automation.CmdletInfo] $Command) {
    $needs = Get-OrchRequiredPermission $Command.Name | Where-Object Operation
    '### Required permissions', ''
    if (-not $needs) { 'None.', '' ; return }
    foreach ($need in $needs) {
        $endpoint = $endpoints | Where-Object Id -EQ $need.Operation
        $permission = if ($need.Source -eq 'Inferred') { $need.Permission } else { $endpoint.Permission }
        $where = switch ($endpoint.Context) { Folder { ' in the folder' } AnyFolder { ' in any folder' } }
        $scope = if ($endpoint.Scope -like 'OR.*') { "OAuth scope $($endpoint.Scope)" } else { $endpoint.Scope }
        $when = if ($need.Reason) { '; ' + ($need.Reason -creplace '^O', 'o' -replace '\.$' -replace ', which shows at run time only') }
        "- ``$($endpoint.Method) $($endpoint.Path)``: $permission$where; $scope; Web API $($endpoint.Versions -replace '^-', 'up to ')$when"
    }
    ''
}

# The sections of a page that people own.
function Read-Page([string] $Text) {
    $page = @{ Date = [regex]::Match($Text, '(?m)^ms\.date: (.+?)\r?$').Groups[1].Value }
    foreach ($section in [regex]::Split($Text.Replace("`r`n", "`n"), '(?m)^## ') | Select-Object -Skip 1) {
        $name, $body = $section -split '\n', 2
        $page[$name.Trim()] = $body.Trim()
    }
    $page.NOTES = ($page.NOTES -split '(?m)^### Required permissions$')[0].Trim()
    $page
}

function Get-FirstPage([System.Management.Automation.CmdletInfo] $Command) {
    $kin = Get-Command -Module Orchestrator -Noun $Command.Noun | Where-Object Name -NE $Command.Name
    @{
        Date            = Get-Date -Format 'MM/dd/yyyy'
        DESCRIPTION     = $comments["T:$($Command.ImplementingType.FullName)"]
        'RELATED LINKS' = (@($kin | ForEach-Object { "- [$($_.Name)]($($_.Name).md)" }) + '- [about_Orch](about_Orch.help.txt)') -join "`n"
    }
}

# A page: what people own of the old one, and the rest as the cmdlet is now.
function Format-Page([System.Management.Automation.CmdletInfo] $Command, [hashtable] $Old) {
    $common = [System.Management.Automation.Cmdlet]::CommonParameters + 'ProgressAction'
    $parameters = $Command.Parameters.Values | Where-Object Name -NotIn $common | Sort-Object Name
    $instance = [System.Activator]::CreateInstance($Command.ImplementingType)
    $lines = @(
        '---'
        'document type: cmdlet'
        'external help file: Orchestrator.dll-Help.xml'
        "HelpUri: ''"
        'Locale: en-US'
        'Module Name: Orchestrator'
        "ms.date: $($Old.Date)"
        'PlatyPS schema version: 2024-05-01'
        "title: $($Command.Name)"
        '---', ''
        "# $($Command.Name)", ''
        '## SYNOPSIS', '', ($comments["T:$($Command.ImplementingType.FullName)"] -split '(?<=\.) ')[0], ''
        '## SYNTAX', ''
        foreach ($set in $Command.ParameterSets | Sort-Object { -not $_.IsDefault }) {
            "### $($set.Name)$(if ($set.IsDefault -and $set.Name -ne '__AllParameterSets') { ' (Default)' })", ''
            '```', (Format-Syntax "$($Command.Name) $set"), '```', ''
        }
        '## DESCRIPTION', '', $Old.DESCRIPTION, ''
        '## EXAMPLES', ''
        if ($Old.EXAMPLES) { $Old.EXAMPLES, '' }
        '## PARAMETERS', ''
        $parameters | ForEach-Object { Format-Parameter -Command $Command -Parameter $_ -Instance $instance }
        '### CommonParameters', ''
        'This cmdlet supports the common parameters. For more information, see about_CommonParameters.', ''
        '## INPUTS', '', (Format-Input $Command $parameters)
        '## OUTPUTS', '', (Format-Output $Command)
        $permissions = @(Format-Permission $Command)
        if ($Old.NOTES -or $permissions) {
            '## NOTES', ''
            if ($Old.NOTES) { $Old.NOTES, '' }
            $permissions
        }
        '## RELATED LINKS', '', $Old.'RELATED LINKS'
    )
    (($lines | ForEach-Object { $_ }) -join "`n").TrimEnd() + "`n"
}
