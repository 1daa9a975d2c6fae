class PlainAudit {
    [object[]] Run() { return Get-OrchRole Auditor }
    [object[]] Never() { return Get-OrchTask }
}
