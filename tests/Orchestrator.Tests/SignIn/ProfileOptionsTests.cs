using System;
using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.SignIn;

public sealed class ProfileOptionsTests
{
    [Fact]
    public void A_password_in_an_address_is_not_kept()
    {
        SignInOptions options = new()
        {
            Way = SignInWay.Browser,
            Uri = new Uri("https://user:canary@orch.example/acme/Prod"),
            Network = new NetworkOptions { Proxy = new Uri("http://user:canary@proxy.example:8080/") },
        };

        OrchProfile profile = ProfileOptions.ToProfile("prod", options, null);

        Assert.Equal("https://orch.example/acme/Prod", profile.Uri!.AbsoluteUri);
        Assert.Equal("http://proxy.example:8080/", profile.Proxy!.AbsoluteUri);
    }

    [Theory]
    [InlineData("UIPATH_ACCESS_TOKEN", SignInWay.AccessToken)]
    [InlineData("UIPATH_PAT", SignInWay.AccessToken)]
    [InlineData("UIPATH_CLI_AUTH_TOKEN", SignInWay.AccessToken)]
    [InlineData("UIPATH_CLIENT_SECRET", SignInWay.ClientSecret)]
    internal void The_environment_says_how(string name, SignInWay way)
    {
        SignInOptions options = EnvironmentSignIn.Read(
            variable => variable switch
            {
                "UIPATH_URI" => "https://cloud.uipath.com",
                "UIPATH_ORGANIZATION" => "acme",
                "UIPATH_TENANT" => "Prod",
                "UIPATH_CLIENT_ID" => "app",
                "UIPATH_AUTH_SCOPES" => "OR.Robots OR.Folders",
                _ => variable == name ? "value" : null,
            },
            new NetworkOptions(),
            directTokenRequest: false);

        Assert.Equal(way, options.Way);
        Assert.Equal(("acme", "Prod", "OR.Robots OR.Folders"), (options.Organization, options.Tenant, options.Scope));
        Assert.Equal("value", Client.Secret.Reveal(options.Secret!));
    }
}
