using System;
using System.Collections.Generic;
using System.Text;
using Xunit;

namespace Orchestrator.Tests.Contract;

public sealed class OpenApiRequestValidatorTests
{
    private static readonly OpenApiRequestValidator s_validator = new(OpenApiFixture.Document.Operations);

    [Theory]
    [InlineData("GET", "/odata/Things", null)]
    [InlineData("GET", "/acme/Prod/orchestrator_/odata/Things?$top=100&$skip=0&$count=true&$orderby=Name%20desc,Id", null)]
    [InlineData("GET", "/odata/Things?$filter=Name%20eq%20'a%26b'%20and%20Made%20gt%202018-03-05T03:48:04.147Z%20and%20Owner%2Fname%20eq%20'x'", null)]
    [InlineData("GET", "/odata/Things?$filter=Name eq 'A&B''s eq' or Tags/any(t:t/Name eq 'Kind')", null)]
    [InlineData("GET", "/odata/Things?$filter=Key%20eq%20a1b2c3d4-0000-0000-0000-00000000000f%20and%20not%20startswith(Name,'a')", null)]
    [InlineData("GET", "/odata/Things?$select=Id,Name&$expand=Owner($select=name),Tags&kind=Big&kind=Small", null)]
    [InlineData("GET", "/odata/Things/My.Count(name='O''Hara%20(1)')?day=2024-05-01T00:00:00Z", null)]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Kind":"Big","Key":"a1b2c3d4-0000-0000-0000-00000000000f","Made":"2024-05-01T00:00:00Z","Enabled":true,"Count":1,"Id":9,"Tags":[{"Name":"x"}],"Owner":{"Name":"b"}}""")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Kind":null,"Settings":{"Any":1,"Other":{"More":[true]}},"Allowed":{"Unattended":3}}""")]
    [InlineData("PATCH", "/odata/Things(5)", """{"Enabled":false}""")]
    public void What_the_document_allows_is_allowed(string method, string pathAndQuery, string? body) =>
        Assert.Empty(s_validator.Validate(method, pathAndQuery, null, body));

    [Theory]
    [InlineData("GET", "/odata/Nothings", null, "/odata/Nothings is no path of the document.")]
    [InlineData("DELETE", "/odata/Things", null, "/odata/Things takes GET, POST, and not DELETE.")]
    [InlineData("PATCH", "/odata/Things(five)", "{}", "key: 'five' is no integer.")]
    [InlineData("GET", "/odata/Things?$search=a", null, "$search: the operation has no such option.")]
    [InlineData("GET", "/odata/Things?$top=a", null, "$top: 'a' is no integer.")]
    [InlineData("GET", "/odata/Things?$top=101", null, "$top: 101 is more than 100.")]
    [InlineData("GET", "/odata/Things?$top=1&$top=2", null, "$top: it is there twice.")]
    [InlineData("GET", "/odata/Things?$skip=-1", null, "$skip: it is negative.")]
    [InlineData("GET", "/odata/Things?$count=yes", null, "$count: 'yes' is neither true nor false.")]
    [InlineData("GET", "/odata/Things?$orderby=Id,Name,Kind", null, "$orderby: it has more than 2 expressions.")]
    [InlineData("GET", "/odata/Things?$orderby=Nmae%20desc", null, "$orderby: there is no property Nmae.")]
    [InlineData("GET", "/odata/Things?$select=Id,Nmae", null, "$select: there is no property Nmae.")]
    [InlineData("GET", "/odata/Things?$expand=Robot", null, "$expand: there is no property Robot.")]
    [InlineData("GET", "/odata/Things?$filter=Nmae%20eq%20'a'", null, "$filter: there is no property Nmae.")]
    [InlineData("GET", "/odata/Things?$filter=contains(Nmae,'a')", null, "$filter: there is no property Nmae.")]
    [InlineData("GET", "/odata/Things?$filter=Robot/any(r:r/Id eq 1)", null, "$filter: there is no property Robot.")]
    [InlineData("GET", "/odata/Things?$filter=Id eq 1 or Id eq 2 or Id eq 3 or Id eq 4", null, "$filter: it has more than 3 expressions.")]
    [InlineData("GET", "/odata/Things?kind=Huge", null, "kind: 'Huge' is not one of Big, Small.")]
    [InlineData("GET", "/odata/Things/My.Count(name='a')", null, "day: it is required and missing.")]
    [InlineData("GET", "/odata/Things/My.Count(name='a')?day=today", null, "day: 'today' is no date-time.")]
    [InlineData("GET", "/odata/Things", "{}", "body: the operation takes none.")]
    [InlineData("POST", "/odata/Things", null, "body: it is required and missing.")]
    [InlineData("POST", "/odata/Things", "null", "body: it is null.")]
    [InlineData("POST", "/odata/Things", "[]", "body: [] is not an object.")]
    [InlineData("POST", "/odata/Things", """{"Kind":"Big"}""", "body.Name: it is required and missing.")]
    [InlineData("POST", "/odata/Things", """{"Name":null}""", "body.Name: it is required and missing.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Nmae":"b"}""", "body.Nmae: RobotDto has no such property.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","name":"b"}""", "body.name: RobotDto has no such property.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Version":"b"}""", "body.Version: RobotDto has no such property.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Tags":[{"Name":"x","Vaule":"y"}]}""", "body.Tags[0].Vaule: TagDto has no such property.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Tags":[{"Value":"y"}]}""", "body.Tags[0].Name: it is required and missing.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Tags":[{"Name":"1"},{"Name":"2"},{"Name":"3"}]}""", "body.Tags: it has 3 items, and 2 are allowed.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Tags":"x"}""", "body.Tags: \"x\" is not an array.")]
    [InlineData("POST", "/odata/Things", """{"Name":"abcdef"}""", "body.Name: it has 6 characters, and 5 are allowed.")]
    [InlineData("POST", "/odata/Things", """{"Name":""}""", "body.Name: it has 0 characters, and 1 are needed.")]
    [InlineData("POST", "/odata/Things", """{"Name":7}""", "body.Name: 7 is not a string.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Kind":"Huge"}""", "body.Kind: 'Huge' is not one of Big, Small.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Key":"b"}""", "body.Key: 'b' is no uuid.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Made":"05/01/2024"}""", "body.Made: '05/01/2024' is no date-time.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Enabled":"true"}""", "body.Enabled: \"true\" is not true or false.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Id":"9"}""", "body.Id: \"9\" is not an integer.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Id":1.5}""", "body.Id: 1.5 is no integer.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Count":0}""", "body.Count: 0 is out of range.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Count":3000000000}""", "body.Count: 3000000000 is out of range.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Settings":1}""", "body.Settings: 1 is not an object.")]
    [InlineData("POST", "/odata/Things", """{"Name":"a","Allowed":{"Unattended":"3"}}""", "body.Allowed.Unattended: \"3\" is not an integer.")]
    [InlineData("PATCH", "/odata/Things(5)", """{"Tags":[{"Value":"y"}]}""", "body.Tags[0].Name: it is required and missing.")]
    public void What_it_does_not_is_told(string method, string pathAndQuery, string? body, string problem) =>
        Assert.Equal([problem], s_validator.Validate(method, pathAndQuery, null, body));

    [Theory]
    [InlineData("POST", "/odata/Things", "{", "body: it is no JSON.")]
    public void What_is_no_JSON_is_told(string method, string pathAndQuery, string? body, string problem) =>
        Assert.StartsWith(problem, Assert.Single(s_validator.Validate(method, pathAndQuery, null, body)), StringComparison.Ordinal);

    [Theory]
    [InlineData("GET", "/odata/Things", "X-UIPATH-OrganizationUnitId", "5", null)]
    [InlineData("GET", "/odata/Things", "X-UIPATH-FolderKey", "a1b2c3d4-0000-0000-0000-00000000000f", null)]
    [InlineData("GET", "/odata/Things", "Accept", "anything", null)]
    [InlineData("GET", "/odata/Things", "X-UIPATH-OrganizationUnitId", "Shared", "X-UIPATH-OrganizationUnitId: 'Shared' is no integer.")]
    [InlineData("GET", "/odata/Things", "X-UIPATH-FolderKey", "5", "X-UIPATH-FolderKey: '5' is no key.")]
    [InlineData("GET", "/odata/Things", "X-UIPATH-FolderPath-Encoded", "Shared", "X-UIPATH-FolderPath-Encoded: 'Shared' is no path in UTF-16 and Base64.")]
    [InlineData("GET", "/odata/Things/My.Count(name='a')?day=2024-05-01T00:00:00Z", "X-UIPATH-OrganizationUnitId", "5", "X-UIPATH-OrganizationUnitId: the operation is not one of a folder.")]
    public void Headers_are_looked_at(string method, string pathAndQuery, string header, string value, string? problem) =>
        Assert.Equal(problem is null ? [] : [problem], s_validator.Validate(method, pathAndQuery, new Dictionary<string, string> { [header] = value }));

    [Fact]
    public void A_folder_is_named_once_and_encoded_as_servers_decode_it()
    {
        string encoded = Convert.ToBase64String(Encoding.Unicode.GetBytes("Finance/Пейролл"));

        Assert.Empty(s_validator.Validate("GET", "/odata/Things", new Dictionary<string, string> { ["X-UIPATH-FolderPath-Encoded"] = encoded }));
        Assert.Equal(
            ["X-UIPATH-FolderPath-Encoded, X-UIPATH-OrganizationUnitId: one of them is enough."],
            s_validator.Validate("GET", "/odata/Things", new Dictionary<string, string> { ["X-UIPATH-FolderPath-Encoded"] = encoded, ["X-UIPATH-OrganizationUnitId"] = "5" }));
    }
}
