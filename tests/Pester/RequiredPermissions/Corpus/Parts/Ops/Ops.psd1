@{ ModuleVersion = '1.0.0'; RootModule = 'Ops.psm1'; NestedModules = 'Inner.psm1'; FunctionsToExport = 'Get-OpsUser' }
