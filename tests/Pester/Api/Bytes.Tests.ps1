# Invoke-OrchApi moves what it is given and what it gets byte by byte.
BeforeAll {
    . $PSScriptRoot/../Common.ps1

    # A server that keeps the bytes of each request and answers with given ones.
    if (-not ('OrchByteServer' -as [type])) {
        Add-Type -TypeDefinition @'
using System; using System.Collections.Generic; using System.IO; using System.Net; using System.Net.Sockets; using System.Text; using System.Text.RegularExpressions; using System.Threading.Tasks;
public sealed class OrchByteServer : IDisposable {
    readonly TcpListener listener = new TcpListener(IPAddress.Loopback, 0);
    public OrchByteServer() { listener.Start(); Task.Run(() => Run()); }
    public Uri Address { get { return new Uri("http://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port + "/"); } }
    public string Type = "application/json"; public byte[] Answer = Encoding.UTF8.GetBytes("{}"); public int Status = 200;
    public List<string> Heads = new List<string>(); public List<byte[]> Bodies = new List<byte[]>();
    async Task Run() { while (true) { TcpClient client = await listener.AcceptTcpClientAsync(); _ = Task.Run(() => Serve(client)); } }
    async Task Serve(TcpClient client) {
        using (client) {
            NetworkStream stream = client.GetStream();
            while (true) {
                var head = new StringBuilder(); int b;
                while (!head.ToString().EndsWith("\r\n\r\n")) { b = stream.ReadByte(); if (b < 0) return; head.Append((char)b); }
                var length = Regex.Match(head.ToString(), "(?im)^content-length: (\\d+)"); byte[] body = new byte[length.Success ? int.Parse(length.Groups[1].Value) : 0];
                for (int read = 0; read < body.Length;) read += stream.Read(body, read, body.Length - read);
                bool me = head.ToString().Contains("GetCurrentUser");
                if (!me) { lock (Heads) { Heads.Add(head.ToString()); Bodies.Add(body); } }
                byte[] answer = me ? Encoding.UTF8.GetBytes("{\"Id\":1,\"UserName\":\"ana\"}") : Answer;
                byte[] start = Encoding.ASCII.GetBytes("HTTP/1.1 " + (me ? 200 : Status) + " X\r\nContent-Type: " + (me ? "application/json" : Type) + "\r\nContent-Length: " + answer.Length + "\r\n\r\n");
                await stream.WriteAsync(start, 0, start.Length); await stream.WriteAsync(answer, 0, answer.Length);
            }
        }
    }
    public void Dispose() { listener.Stop(); }
}
'@
    }

    $server = [OrchByteServer]::new()
    $null = Connect-Orch -Uri $server.Address -AccessToken ([System.Net.NetworkCredential]::new('', 'token').SecurePassword) -NoProxy
    $every = [byte[]](0..255)
    $odd = "$TestDrive/odd bytes.nupkg"
    [IO.File]::WriteAllBytes($odd, $every)
}

AfterAll { Disconnect-Orch; $server.Dispose() }

Describe 'What Invoke-OrchApi sends' {
    BeforeEach { $server.Heads.Clear(); $server.Bodies.Clear(); $server.Type = 'application/json'; $server.Answer = [Text.Encoding]::UTF8.GetBytes('{}'); $server.Status = 200 }

    It 'is the bytes of a file, with the content type given' {
        $null = Invoke-OrchApi /api/upload POST -InFile $odd -ContentType application/octet-stream
        $server.Bodies[0] | Should -Be $every
        $server.Heads[0] | Should -Match '(?m)^Content-Type: application/octet-stream\r'
    }

    It 'is a JSON file as it stands: <Case>' -ForEach @(
        @{ Case = 'with a mark of its encoding'; Bytes = [byte[]](0xEF, 0xBB, 0xBF) + [Text.Encoding]::UTF8.GetBytes('{"a":"ä"}') }
        @{ Case = 'in Latin 1'; Bytes = [Text.Encoding]::GetEncoding(28591).GetBytes('{"a":"ä"}') }
        @{ Case = 'with keys that differ in case, and an empty one'; Bytes = [Text.Encoding]::UTF8.GetBytes("{`"a`":1,`"A`":2,`"`":3}`r`n") }
    ) {
        [IO.File]::WriteAllBytes("$TestDrive/body.json", $Bytes)
        $null = Invoke-OrchApi /api/upload POST -InFile "$TestDrive/body.json"
        $server.Bodies[0] | Should -Be $Bytes
        $server.Heads[0] | Should -Match '(?m)^Content-Type: application/json\r'
    }

    It 'is bytes from -Body' {
        $null = Invoke-OrchApi /api/upload POST -Body $every
        $server.Bodies[0] | Should -Be $every
        $server.Heads[0] | Should -Match 'application/octet-stream'
    }

    It 'is text in the charset that the content type names' {
        $null = Invoke-OrchApi /api/upload PUT -Body 'a;ä' -ContentType 'text/csv; charset=iso-8859-1'
        $server.Bodies[0] | Should -Be ([byte[]](0x61, 0x3B, 0xE4))
        $null = Invoke-OrchApi /api/upload PUT -Body '{"a":1,"A":2,"":3}'
        [Text.Encoding]::UTF8.GetString($server.Bodies[1]) | Should -BeExactly '{"a":1,"A":2,"":3}'
    }

    It 'is a hashtable with keys that differ in case, and an empty one' {
        $body = [System.Collections.Specialized.OrderedDictionary]::new()
        $body.Add('a', 1); $body.Add('A', 2); $body.Add('', @{ '' = 'x' })
        $null = Invoke-OrchApi /api/upload POST -Body $body
        [Text.Encoding]::UTF8.GetString($server.Bodies[0]) | Should -BeExactly '{"a":1,"A":2,"":{"":"x"}}'
    }

    It 'is a form with files, bytes and texts' {
        $null = Invoke-OrchApi /api/upload POST -Form ([ordered]@{ file = Get-Item $odd; raw = $every; note = 'ä'; several = 'x', 'y' })
        $server.Heads[0] | Should -Match 'multipart/form-data; boundary='
        $text = [Text.Encoding]::GetEncoding(28591).GetString($server.Bodies[0])
        $text | Should -Match 'name="?file"?; filename="?odd bytes.nupkg"?'
        [regex]::Matches($text, 'name="?several"?').Count | Should -Be 2
        [regex]::Matches($text, [regex]::Escape([Text.Encoding]::GetEncoding(28591).GetString($every))).Count | Should -Be 2
        $text.Contains([Text.Encoding]::GetEncoding(28591).GetString([Text.Encoding]::UTF8.GetBytes('ä'))) | Should -BeTrue
    }

    It 'is nothing where <Case>' -ForEach @(
        @{ Case = 'the file is not there'; Id = 'FileNotFound'; Arguments = @{ InFile = 'none.json' } }
        @{ Case = 'a file of the form is not there'; Id = 'FileNotFound'; Arguments = @{ Form = @{ file = [IO.FileInfo]'/none/none.nupkg' } } }
        @{ Case = 'two bodies are given'; Id = 'OneBodyOnly'; Arguments = @{ Body = 'x'; Form = @{ a = 1 } } }
        @{ Case = 'the content type is none'; Id = 'InvalidContentType'; Arguments = @{ Body = 'x'; ContentType = 'json' } }
        @{ Case = 'the charset is none'; Id = 'InvalidContentType'; Arguments = @{ Body = 'x'; ContentType = 'text/plain; charset=klingon' } }
        @{ Case = 'a form is given a content type'; Id = 'InvalidContentType'; Arguments = @{ Form = @{ a = 1 }; ContentType = 'text/plain' } }
        @{ Case = 'one answer and all rows are wanted'; Id = 'OutFileNotWithAll'; Arguments = @{ All = $true; OutFile = 'x.bin' } }
        @{ Case = 'there is no directory for the answer'; Id = 'DirectoryNotFound'; Arguments = @{ OutFile = '/none/none/x.bin' } }
    ) {
        (Get-TestError { Invoke-OrchApi /api/upload POST @Arguments }).FullyQualifiedErrorId | Should -Be "$Id,Orchestrator.Commands.InvokeOrchApiCommand"
        $server.Bodies.Count | Should -Be 0
    }

    It 'shows no body of bytes or forms in a trace' {
        $text = Get-AllText { $null = Invoke-OrchApi /api/upload POST -Form @{ password = 'canary-form'; file = Get-Item $odd } -Debug; $null = Invoke-OrchApi /api/upload POST -Body ([Text.Encoding]::UTF8.GetBytes('canary-bytes')) -Debug }
        $text | Should -Not -Match 'canary'
        $text | Should -Match 'odd bytes.nupkg'
    }
}

Describe 'What Invoke-OrchApi gets' {
    BeforeEach { $server.Heads.Clear(); $server.Bodies.Clear(); $server.Type = 'application/json'; $server.Answer = [Text.Encoding]::UTF8.GetBytes('{}'); $server.Status = 200 }

    It 'is saved as it came: <Type>' -ForEach @(@{ Type = 'application/octet-stream' }, @{ Type = 'application/json' }, @{ Type = 'text/html' }, @{ Type = 'text/csv; charset=utf-16' }) {
        $server.Type = $Type
        $server.Answer = $every
        $file = Invoke-OrchApi /api/download -OutFile "$TestDrive/answer.bin" -PassThru
        [IO.File]::ReadAllBytes($file.FullName) | Should -Be $every
        $server.Heads[0] | Should -Match '(?m)^Accept: \*/\*'
    }

    It 'is saved by POST too, and returns nothing without -PassThru' {
        $server.Answer = $every
        Invoke-OrchApi /api/download POST -Body '{}' -OutFile "$TestDrive/posted.bin" | Should -BeNullOrEmpty
        [IO.File]::ReadAllBytes("$TestDrive/posted.bin") | Should -Be $every
    }

    It 'leaves a file as it is where the server refuses' {
        Set-Content "$TestDrive/kept.bin" 'kept' -NoNewline
        $server.Status = 404
        (Get-TestError { Invoke-OrchApi /api/download -OutFile "$TestDrive/kept.bin" }).FullyQualifiedErrorId | Should -BeLike 'NotSupportedByServer,*'
        Get-Content "$TestDrive/kept.bin" -Raw | Should -Be 'kept'
    }

    It 'is bytes where it is neither JSON nor text' {
        $server.Type = 'application/zip'
        $server.Answer = $every
        $answer = Invoke-OrchApi /api/download
        , $answer | Should -BeOfType [byte[]]
        $answer | Should -Be $every
    }

    It 'is text in its own charset' {
        $server.Type = 'text/plain; charset=iso-8859-1'
        $server.Answer = [byte[]](0xE4, 0x20, 0xF6)
        Invoke-OrchApi /api/download | Should -BeExactly 'ä ö'
    }

    It 'keeps keys that are empty or differ in case: <Json>' -ForEach @(
        @{ Json = '{"a":1,"A":2,"":3}'; Names = 'a', 'A', '' }
        @{ Json = '{"inner":{"x":1,"X":{"":[1]}}}'; Names = @('inner') }
        @{ Json = '{"":1}'; Names = @('') }
    ) {
        $server.Answer = [Text.Encoding]::UTF8.GetBytes($Json)
        $answer = Invoke-OrchApi /api/download
        $null = Invoke-OrchApi /api/upload POST -Body $answer
        [Text.Encoding]::UTF8.GetString($server.Bodies[1]) | Should -BeExactly $Json
        if ($answer -is [System.Collections.IDictionary]) { $answer.Keys | Should -BeExactly $Names }
    }
}
