using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;
using Orchestrator.Tests.Support;
using Xunit;

namespace Orchestrator.Tests.Contract;

public sealed class CatalogContractTests
{
    private static Operation Things => new("Things_Get", "GET", "/odata/Things")
    { Context = OperationContext.Folder, GuidePermission = "Things.View", Area = "OR.Things", MaxTop = 100, Options = ODataOptions.Pages };

    private static Operation Made => new("Things_Post", "POST", "/odata/Things")
    { Context = OperationContext.AnyFolder, WebApi20 = "(Things.Create - when new) and (Units.View - when in a folder)", Area = "OR.Things" };

    private static Operation Changed => new("Things_PatchById", "PATCH", "/odata/Things({key})")
    { WebApi20 = "Requires authentication", AcceptsOAuth = false, Deprecated = true };

    private static Operation Counted => new("Things_CountByName", "GET", "/odata/Things/My.Count(name='{name}')") { WebApi20 = "Requires authentication", Area = "OR.Things" };

    [Fact]
    [Needs(Need.Documents)]
    public void The_catalogue_and_the_documents_have_the_same_operations()
    {
        AssertNone(CatalogContract.Presence(OperationCatalog.All, OpenApiDocument.Current!.Operations, OpenApiDocument.Current.Version, OpenApiDocument.Legacy?.Operations ?? []));
    }

    [Fact]
    [Needs(Need.Documents)]
    public void An_operation_is_as_the_document_says()
    {
        Dictionary<string, OpenApiOperation> documents = OpenApiDocument.All.ToDictionary(operation => operation.Id);

        AssertNone(OperationCatalog.All.Where(operation => documents.ContainsKey(operation.Id)).SelectMany(operation => CatalogContract.Differences(operation, documents[operation.Id])));
    }

    [Fact]
    [Needs(Need.Documents)]
    public void An_operation_is_as_the_permissions_page_says()
    {
        AssertNone(CatalogContract.PageDifferences(OperationCatalog.All, PermissionRow.Read()));
    }

    [Fact]
    public void Operations_that_agree_are_left_alone()
    {
        Assert.Empty(Differences(Things));
        Assert.Empty(Differences(Made));
        Assert.Empty(Differences(Changed));
        Assert.Empty(Differences(Counted));
        Assert.Empty(CatalogContract.Presence([Things, Made, Changed, Counted], OpenApiFixture.Document.Operations, 20, []));
        Assert.Empty(CatalogContract.PageDifferences([Things], [new("GET", "/odata/Things", "Things.View", "OR.Things or OR.Things.Read", "-20")]));
    }

    [Fact]
    public void A_difference_is_told()
    {
        Assert.Equal(["Things_Get: method is 'POST' in the catalogue and 'GET' in the document.", "Things_Get: scopes is 'OR.Things or OR.Things.Write'"], Differences(new("Things_Get", "POST", "/odata/Things")
        { Context = OperationContext.Folder, GuidePermission = "Things.View", Area = "OR.Things", MaxTop = 100, Options = ODataOptions.Pages }).Select(Cut));
        Told("path", new("Things_Get", "GET", "/odata/things") { Context = OperationContext.Folder, GuidePermission = "Things.View", Area = "OR.Things", MaxTop = 100, Options = ODataOptions.Pages });
        Told("folder header", new("Things_Get", "GET", "/odata/Things") { GuidePermission = "Things.View", Area = "OR.Things", MaxTop = 100, Options = ODataOptions.Pages });
        Told("greatest $top", new("Things_Get", "GET", "/odata/Things") { Context = OperationContext.Folder, GuidePermission = "Things.View", Area = "OR.Things", Options = ODataOptions.Pages });
        Told("options", new("Things_Get", "GET", "/odata/Things") { Context = OperationContext.Folder, GuidePermission = "Things.View", Area = "OR.Things", Options = ODataOptions.Rows });
        Told("scopes", new("Things_Get", "GET", "/odata/Things") { Context = OperationContext.Folder, GuidePermission = "Things.View", Area = "OR.Thing", MaxTop = 100, Options = ODataOptions.Pages });
        Told("the permission", new("Things_Get", "GET", "/odata/Things") { Context = OperationContext.Folder, GuidePermission = "Things.Edit", Area = "OR.Things", MaxTop = 100, Options = ODataOptions.Pages });
        Told("the permission", new("Things_Post", "POST", "/odata/Things") { Context = OperationContext.Folder, WebApi20 = "Things.Create", Area = "OR.Things" });
        Told("versions", new("Things_Get", "GET", "/odata/Things") { Context = OperationContext.Folder, GuidePermission = "Things.View", Area = "OR.Things", MaxTop = 100, Options = ODataOptions.Pages, Versions = "11-19" });
        Told("deprecated", new("Things_PatchById", "PATCH", "/odata/Things({key})") { WebApi20 = "Requires authentication", AcceptsOAuth = false });
        Told("OAuth", new("Things_PatchById", "PATCH", "/odata/Things({key})") { WebApi20 = "Requires authentication", Deprecated = true });
    }

    [Fact]
    public void What_only_one_of_the_two_has_is_told()
    {
        Assert.Equal(["Things_CountByName is in the document and not in the catalogue."], CatalogContract.Presence([Things, Made, Changed], OpenApiFixture.Document.Operations, 20, []));
        Assert.Equal(
            ["Things_Put is in the catalogue and not in the document."],
            CatalogContract.Presence([Things, Made, Changed, Counted, new("Things_Put", "PUT", "/odata/Things")], OpenApiFixture.Document.Operations, 20, []));
        Assert.Equal(
            ["Things_Put is of the past, and the document of the past lacks it."],
            CatalogContract.Presence([Things, Made, Changed, new("Things_Put", "PUT", "/odata/Things") { Versions = "11-16" }], [.. OpenApiFixture.Document.Operations.SkipLast(1)], 20, [.. OpenApiFixture.Document.Operations.Take(1)]));
    }

    [Fact]
    public void A_difference_from_the_page_is_told()
    {
        PermissionRow row = new("GET", "/odata/Things", "Things.View", "OR.Things or OR.Things.Read", "-20");

        Assert.Single(CatalogContract.PageDifferences([Things], [row with { OnPage = "Things.Edit" }]));
        Assert.Single(CatalogContract.PageDifferences([Things], [row with { Versions = "11-19" }]));
        Assert.Single(CatalogContract.PageDifferences([Things], [row with { Scope = string.Empty }]));
        Assert.Equal(2, CatalogContract.PageDifferences([Things], [row with { Path = "/odata/Others" }]).Count());
    }

    private static IEnumerable<string> Differences(Operation operation) =>
        CatalogContract.Differences(operation, OpenApiFixture.Document.Operations.Single(one => one.Id == operation.Id));

    private static void Told(string what, Operation operation) => Assert.Contains(what + " ", Assert.Single(Differences(operation)), StringComparison.Ordinal);

    private static string Cut(string text) => text.StartsWith("Things_Get: scopes", StringComparison.Ordinal) ? text[..text.IndexOf(" in the", StringComparison.Ordinal)] : text;

    private static void AssertNone(IEnumerable<string> problems)
    {
        string[] all = [.. problems];
        Assert.True(all.Length == 0, string.Join(Environment.NewLine, all));
    }
}
