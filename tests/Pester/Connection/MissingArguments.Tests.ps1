# Connect-Orch with nothing to go by: prompts one by one where somebody sits before it, and else one error that names all.
BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # A host that answers prompts from a list and notes what was asked.
    if (-not ('OrchTestHost' -as [type])) {
        Add-Type -TypeDefinition @'
using System; using System.Collections.Generic; using System.Collections.ObjectModel; using System.Globalization; using System.Management.Automation; using System.Management.Automation.Host; using System.Security;
public class OrchTestHost : PSHost {
    readonly OrchTestUI ui = new OrchTestUI(); readonly Guid id = Guid.NewGuid();
    public OrchTestUI Interface { get { return ui; } }
    public override PSHostUserInterface UI { get { return ui; } }
    public override string Name { get { return "Test"; } }
    public override Version Version { get { return new Version(1, 0); } }
    public override Guid InstanceId { get { return id; } }
    public override CultureInfo CurrentCulture { get { return CultureInfo.InvariantCulture; } }
    public override CultureInfo CurrentUICulture { get { return CultureInfo.InvariantCulture; } }
    public override void SetShouldExit(int exitCode) { }
    public override void EnterNestedPrompt() { }
    public override void ExitNestedPrompt() { }
    public override void NotifyBeginApplication() { }
    public override void NotifyEndApplication() { }
}
public class OrchTestUI : PSHostUserInterface {
    public List<string> Asked = new List<string>(); public Queue<object> Answers = new Queue<object>(); public bool Mute;
    public override PSHostRawUserInterface RawUI { get { return null; } }
    public override Dictionary<string, PSObject> Prompt(string caption, string message, Collection<FieldDescription> fields) {
        if (Mute) throw new PSInvalidOperationException("NonInteractive");
        var result = new Dictionary<string, PSObject>();
        foreach (var field in fields) { Asked.Add(field.Name + " " + field.ParameterTypeName + ": " + message); result[field.Name] = PSObject.AsPSObject(Answers.Dequeue()); }
        return result;
    }
    public override string ReadLine() { throw new NotImplementedException(); }
    public override SecureString ReadLineAsSecureString() { throw new NotImplementedException(); }
    public override PSCredential PromptForCredential(string a, string b, string c, string d) { throw new NotImplementedException(); }
    public override PSCredential PromptForCredential(string a, string b, string c, string d, PSCredentialTypes e, PSCredentialUIOptions f) { throw new NotImplementedException(); }
    public override int PromptForChoice(string a, string b, Collection<ChoiceDescription> c, int d) { throw new NotImplementedException(); }
    public override void Write(string value) { } public override void Write(ConsoleColor f, ConsoleColor b, string value) { }
    public override void WriteLine(string value) { } public override void WriteErrorLine(string value) { } public override void WriteDebugLine(string value) { }
    public override void WriteProgress(long id, ProgressRecord record) { } public override void WriteVerboseLine(string value) { } public override void WriteWarningLine(string value) { }
}
'@
    }

    function Invoke-At([string] $Script, [object[]] $Answer, [switch] $Mute) {
        $testHost = [OrchTestHost]::new()
        $testHost.Interface.Mute = $Mute
        $Answer | ForEach-Object { $testHost.Interface.Answers.Enqueue($_) }
        $runspace = [runspacefactory]::CreateRunspace($testHost)
        $runspace.Open()
        $shell = [powershell]::Create($runspace)
        $module = (Get-Module Orchestrator).Path -replace 'psm1$', 'psd1'
        try { $output = $shell.AddScript("Import-Module '$module'; try { $Script } catch { `$_ }").Invoke() }
        finally { $shell.Dispose(); $runspace.Dispose() }
        [pscustomobject]@{ Output = $output[-1]; Asked = $testHost.Interface.Asked; Left = $testHost.Interface.Answers.Count }
    }

    function ConvertTo-Secure([string] $Text) { [System.Net.NetworkCredential]::new('', $Text).SecurePassword }
    $sandbox = Start-OrchSandbox
    $token = ConvertTo-Secure $sandbox.IssueToken()
}

AfterAll { $sandbox | Stop-OrchSandbox }

Describe 'Connect-Orch with nothing' {
    It 'prompts for the address and the token, each with its reason, and signs in' {
        $result = Invoke-At 'Connect-Orch' $sandbox.Address.AbsoluteUri, $token
        $result.Output.UserName | Should -Be 'admin@acme.com'
        $result.Asked.Count | Should -Be 2
        $result.Asked[0] | Should -Match '^Uri String: .*copied from a browser'
        $result.Asked[1] | Should -Match '^AccessToken SecureString: .*personal access token'
    }

    It 'prompts for organization and tenant where the address does not name them' {
        $result = Invoke-At 'Connect-Orch -NoProxy -Proxy x' '', 'acme', 'Prod', $token
        $result.Asked.Count | Should -Be 4
        $result.Asked[1] | Should -Match '^Organization String: Automation Cloud needs'
        $result.Asked[2] | Should -Match '^Tenant String: '
        $result = Invoke-At 'Connect-Orch' ($sandbox.Address.GetLeftPart('Authority') + '/acme'), 'Default', $token
        $result.Asked.Count | Should -Be 3
        $result.Asked[1] | Should -Match '^Tenant '
        $result.Output.UserName | Should -Be 'admin@acme.com'
    }

    It 'prompts only for what is missing: <Given>' -ForEach @(
        @{ Given = '-Organization acme -Tenant Default'; Asked = 'AccessToken' }
        @{ Given = '-Organization acme'; Asked = 'Tenant', 'AccessToken' }
        @{ Given = '-Uri http://127.0.0.1:1/'; Asked = , 'AccessToken' }
        @{ Given = '-Uri https://cloud.uipath.com/acme'; Asked = 'Tenant', 'AccessToken' }
    ) {
        $answers = @(if ($Asked -contains 'Tenant') { 'Default' }) + @(ConvertTo-Secure '')
        ((Invoke-At "Connect-Orch $Given" $answers).Asked | ForEach-Object { $_.Split(' ')[0] }) | Should -Be $Asked
    }

    It 'says all that is missing where nobody can be asked' {
        $e = (Invoke-At 'Connect-Orch' -Mute).Output
        $e.FullyQualifiedErrorId | Should -Be 'SignInIncomplete,Orchestrator.Commands.ConnectOrchCommand'
        "$e" | Should -Match '-Organization, -Tenant, -AccessToken are missing'
        $e.ErrorDetails.RecommendedAction | Should -Match '-ClientId.*-Sandbox'
        "$((Invoke-At 'Connect-Orch -Organization acme -Tenant Prod' -Mute).Output)" | Should -Match ': -AccessToken is missing'
        "$((Invoke-At 'Connect-Orch -Uri https://orch.acme.com' -Mute).Output)" | Should -Match ': -AccessToken is missing'
    }

    It 'does not wait for an answer in <Case>' -ForEach @(
        @{ Case = 'a shell without prompts'; Arguments = '-NonInteractive' }
        @{ Case = 'a scheduled task, whose input is empty'; Arguments = '-NoLogo' }
    ) {
        $module = (Get-Module Orchestrator).Path -replace 'psm1$', 'psd1'
        $text = $null | Invoke-TestShell '-NoProfile', $Arguments, '-Command', "Import-Module '$module'; try { Connect-Orch } catch { `$_.FullyQualifiedErrorId }"
        $text | Should -Be 'SignInIncomplete,Orchestrator.Commands.ConnectOrchCommand'
    }

    It 'treats an empty token as missing' {
        "$((Invoke-At 'Connect-Orch -Uri http://127.0.0.1:1/' (ConvertTo-Secure '')).Output)" | Should -Match '-AccessToken is missing'
    }
}
