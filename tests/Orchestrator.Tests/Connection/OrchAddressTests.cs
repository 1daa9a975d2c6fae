using System;
using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.Connection;

public sealed class OrchAddressTests
{
    [Theory]
    [InlineData(null, "acme", "Prod", "https://cloud.uipath.com/acme/Prod/orchestrator_/", null)]
    [InlineData("https://cloud.uipath.com/acme/Prod", null, null, "https://cloud.uipath.com/acme/Prod/orchestrator_/", null)]
    [InlineData("https://cloud.uipath.com/acme/Prod/orchestrator_/users?tid=1&fid=2", null, null, "https://cloud.uipath.com/acme/Prod/orchestrator_/", null)]
    [InlineData("https://govcloud.uipath.us", "acme", "Prod", "https://govcloud.uipath.us/acme/Prod/orchestrator_/", null)]
    [InlineData("https://suite.acme.com/acme", null, "Prod", "https://suite.acme.com/acme/Prod/orchestrator_/", null)]
    [InlineData("https://suite.acme.com:8443/acme/My%20Tenant/orchestrator_", null, null, "https://suite.acme.com:8443/acme/My%20Tenant/orchestrator_/", null)]
    [InlineData("https://orch.acme.com", null, null, "https://orch.acme.com/", null)]
    [InlineData("https://orch.acme.com", null, "Prod", "https://orch.acme.com/", "Prod")]
    [InlineData("https://orch.acme.com/odata/Robots", null, "Prod", "https://orch.acme.com/", "Prod")]
    [InlineData("https://orch.acme.com/swagger/index.html", null, null, "https://orch.acme.com/", null)]
    [InlineData("http://127.0.0.1:5000/", null, null, "http://127.0.0.1:5000/", null)]
    public void Any_part_of_an_address_will_do(string? uri, string? organization, string? tenant, string root, string? header)
    {
        OrchAddress address = OrchAddress.Resolve(uri is null ? null : new Uri(uri), organization, tenant);

        Assert.Equal(root, address.Root.AbsoluteUri);
        Assert.Equal(header, address.TenantHeader);
    }

    [Theory]
    [InlineData(null, null, "Prod", "organization")]
    [InlineData(null, "acme", null, "-Tenant")]
    [InlineData("http://orch.acme.com", null, "Prod", "https://")]
    [InlineData("ftp://orch.acme.com", null, null, "address")]
    public void What_is_missing_is_said(string? uri, string? organization, string? tenant, string word)
    {
        ArgumentException e = Assert.Throws<ArgumentException>(() => OrchAddress.Resolve(uri is null ? null : new Uri(uri), organization, tenant));

        Assert.Contains(word, e.Message, StringComparison.Ordinal);
    }
}
