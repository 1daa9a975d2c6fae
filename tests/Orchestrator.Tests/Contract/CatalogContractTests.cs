using System;
using System.Collections.Generic;
using System.Linq;
using Orchestrator.Client;
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
    public void The_catalogue_has_the_operations_of_the_documents_with_their_versions() => AssertNone(CatalogContract.Versions(OperationCatalog.All, ApiDocument.Default));

    [Fact]
    public void An_operation_is_as_the_document_says()
    {
        Dictionary<string, OpenApiOperation> documents = OpenApiDocument.All.ToDictionary(operation => operation.Id);

        AssertNone(OperationCatalog.All.Where(operation => documents.ContainsKey(operation.Id)).SelectMany(operation => CatalogContract.Differences(operation, documents[operation.Id])));
    }

    [Fact]
    public void An_operation_is_as_the_permissions_page_says() => AssertNone(CatalogContract.PageDifferences(OperationCatalog.All, PermissionRow.Read()));

    [Fact]
    public void Operations_that_agree_are_left_alone()
    {
        Assert.Empty(Differences(Things));
        Assert.Empty(Differences(Made));
        Assert.Empty(Differences(Changed));
        Assert.Empty(Differences(Counted));
        Assert.Empty(CatalogContract.PageDifferences([Things], [new("GET", "/odata/Things", "Things.View", "OR.Things or OR.Things.Read")]));
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
        Told("deprecated", new("Things_PatchById", "PATCH", "/odata/Things({key})") { WebApi20 = "Requires authentication", AcceptsOAuth = false });
        Told("OAuth", new("Things_PatchById", "PATCH", "/odata/Things({key})") { WebApi20 = "Requires authentication", Deprecated = true });
    }

    [Theory]
    [InlineData("11-20", "GET /odata/Things Things_Get @-", null)]
    [InlineData("15-20", "GET /odata/Things Things_Get @c-", null)]
    [InlineData("11", "GET /odata/Things - @-b", null)]
    [InlineData("-10", "GET /odata/Things - @a", null)]
    [InlineData("11-18", "GET /odata/Things Things_Get @b-d", null)]
    [InlineData("11-20", "GET /odata/Things Things_List @-", "Things_Get is called Things_List in a document.")]
    [InlineData("11-20", "GET /odata/Things Things_Get @-c", "Things_Get is in 11-20 by the catalogue, and in 11-15 by the documents.")]
    [InlineData("15-20", "GET /odata/Things Things_Get @-", "Things_Get is in 15-20 by the catalogue, and in 11-20 by the documents.")]
    [InlineData("11-20", "GET /odata/Others Others_Get @-", "GET /odata/Others is in a document and not in the catalogue.")]
    [InlineData("11-20", "GET /odata/Others Others_Get @-", "Things_Get is in the catalogue and in no document.")]
    public void Versions_that_differ_are_told(string versions, string line, string? problem)
    {
        ApiDocument digest = ApiDocument.Parse("documents\n a 0 2020.4\n b 11 2020.10\n c 15 15\n d 18 18\n e 20 20\n\noperations\n" + line + "\n\nschemas\n");

        string[] told = [.. CatalogContract.Versions([new Operation("Things_Get", "GET", "/odata/Things") { Versions = versions }], digest).Where(one => !one.Contains("otherwise", StringComparison.Ordinal))];

        Assert.Equal(problem is not null, told.Length > 0);
        Assert.True(problem is null || told.Contains(problem), string.Join(Environment.NewLine, told));
    }

    [Fact]
    public void A_difference_from_the_page_is_told()
    {
        PermissionRow row = new("GET", "/odata/Things", "Things.View", "OR.Things or OR.Things.Read");

        Assert.Single(CatalogContract.PageDifferences([Things], [row with { OnPage = "Things.Edit" }]));
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
