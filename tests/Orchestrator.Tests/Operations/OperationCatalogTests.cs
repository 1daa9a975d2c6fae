using System.Linq;
using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.Operations;

public sealed class OperationCatalogTests
{
    [Fact]
    public void It_holds_the_217_rows_of_the_permissions_page() =>
        Assert.Equal(217, OperationCatalog.All.Count(operation => operation.GuidePermission is not null));

    [Fact]
    public void Every_operation_is_found_by_its_own_path() =>
        Assert.All(OperationCatalog.All, operation =>
        {
            string path = System.Text.RegularExpressions.Regex.Replace(operation.Path, @"\{\w+\}", "1");
            Assert.Same(operation, OperationCatalog.Match(operation.Method.Method, path)?.Operation);
        });

    [Theory]
    [InlineData("GET", "/odata/Robots(749)", "Robots_GetById", "key", "749")]
    [InlineData("GET", "/odata/Robots/UiPath.Server.Configuration.OData.GetRobotsForProcess(processId='O''Hara (1)')", "Robots_GetRobotsForProcessByProcessid", "processId", "O'Hara (1)")]
    [InlineData("GET", "/odata/Users/UiPath.Server.Configuration.OData.Validate(userIds=[1,2])", "Users_ValidateByUserids", "userIds", "1,2")]
    [InlineData("GET", "/odata/Settings('Abp.Localization')", "Settings_GetById", "key", "Abp.Localization")]
    public void Path_parameters_are_read(string method, string path, string id, string name, string value)
    {
        OperationMatch? match = OperationCatalog.Match(method, path);

        Assert.Equal(id, match?.Operation.Id);
        Assert.Equal(value, match!.Values[name]);
    }

    [Fact]
    public void What_no_operation_fits_is_not_matched()
    {
        Assert.Null(OperationCatalog.Match("GET", "/odata/Nothing"));
        Assert.Null(OperationCatalog.Match("DELETE", "/odata/Robots"));
        Assert.Null(OperationCatalog.Match("GET", "/odata/Robots(1)/x"));
    }
}
