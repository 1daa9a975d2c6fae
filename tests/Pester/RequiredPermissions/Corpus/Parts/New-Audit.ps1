using module ./Plain.psm1
[PlainAudit]::new()
