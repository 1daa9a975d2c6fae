using System.Collections.Generic;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Orchestrator.Client;
using Orchestrator.Sandbox;
using Xunit;

namespace Orchestrator.Tests.OData;

/// <summary>How large a filter is. The numbers are those of the validator that Microsoft's OData library for servers has.</summary>
public sealed class FilterSizeTests
{
    private static readonly EdmModel s_model = new();
    private static readonly EdmEntitySet s_rows = Rows();

    [Theory]
    [InlineData("Id eq 5", 4)]
    [InlineData("OptId eq 5L", 4)]
    [InlineData("Name eq 'it''s (a, ''test'') and no more or less'", 4)]
    [InlineData("Robot/Id eq 5", 5)]
    [InlineData("Robot/Name eq 'x'", 5)]
    [InlineData("OptKey eq 3fa85f64-5717-4562-b3fc-2c963f66afa6", 5)]
    [InlineData("OptCreated gt 2024-01-01T00:00:00Z", 5)]
    [InlineData("OptOn eq true", 5)]
    [InlineData("OptId eq null", 5)]
    [InlineData("startswith(Name,'x')", 4)]
    [InlineData("tolower(Name) eq 'x'", 5)]
    [InlineData("length(Name) gt 3", 5)]
    [InlineData("-Id eq 5", 5)]
    [InlineData("Id add 1 eq 5", 6)]
    [InlineData("not startswith(Name,'x')", 5)]
    [InlineData("Kids/$count gt 3", 5)]
    [InlineData("(startswith(Name,'x') and endswith(Name,'y')) or Name eq 'z'", 15)]
    public void A_condition_is_as_large_as_servers_count_it(string condition, int nodes)
    {
        Assert.Equal(nodes, NodeLimit.Count(Parse(condition)));
        Assert.InRange(FilterSize.Of(condition).Nodes, nodes, nodes + 1);
    }

    [Theory]
    [InlineData("Id in (1,2,3)", 1)]
    [InlineData("Name in ('a','b') and Id gt 5", 6)]
    [InlineData("Key eq 3fa85f64-5717-4562-b3fc-2c963f66afa6", 4)]
    [InlineData("Created gt 2024-01-01T00:00:00Z and Created lt 2025-01-01T00:00:00Z", 9)]
    [InlineData("Tags/any(t: t eq 'x')", 6)]
    [InlineData("Kids/any(k: k/Name eq 'x')", 7)]
    [InlineData("Kids/any()", 3)]
    public void A_condition_is_never_taken_for_smaller_than_servers_count_it(string condition, int nodes)
    {
        Assert.Equal(nodes, NodeLimit.Count(Parse(condition)));
        Assert.InRange(FilterSize.Of(condition).Nodes, nodes, nodes + 4);
    }

    [Fact]
    public void Conditions_that_differ_in_their_values_alone_have_one_shape()
    {
        Assert.Equal(FilterSize.ShapeOf("Name eq 'a'"), FilterSize.ShapeOf("Name eq 'b or c'"));
        Assert.Equal(FilterSize.ShapeOf("Id eq 1"), FilterSize.ShapeOf("Id eq 234"));
        Assert.NotEqual(FilterSize.ShapeOf("Name eq 'a'"), FilterSize.ShapeOf("Mail eq 'a'"));
        Assert.NotEqual(FilterSize.ShapeOf("startswith(Name,'a')"), FilterSize.ShapeOf("endswith(Name,'a')"));
    }

    internal static SingleValueNode Parse(string filter) => new ODataQueryOptionParser(
        s_model,
        (IEdmType)s_rows.EntityType(),
        s_rows,
        new Dictionary<string, string> { ["$filter"] = filter }).ParseFilter().Expression;

    private static EdmEntitySet Rows()
    {
        EdmEntityType kid = new("Test", "Kid");
        kid.AddKeys(kid.AddStructuralProperty("Id", EdmPrimitiveTypeKind.Int64, false));
        kid.AddStructuralProperty("Name", EdmPrimitiveTypeKind.String, true);
        EdmEntityType row = new("Test", "Row");
        row.AddKeys(row.AddStructuralProperty("Id", EdmPrimitiveTypeKind.Int64, false));
        row.AddStructuralProperty("OptId", EdmPrimitiveTypeKind.Int64, true);
        row.AddStructuralProperty("Name", EdmPrimitiveTypeKind.String, true);
        row.AddStructuralProperty("Mail", EdmPrimitiveTypeKind.String, false);
        row.AddStructuralProperty("Key", EdmPrimitiveTypeKind.Guid, false);
        row.AddStructuralProperty("OptKey", EdmPrimitiveTypeKind.Guid, true);
        row.AddStructuralProperty("Created", EdmPrimitiveTypeKind.DateTimeOffset, false);
        row.AddStructuralProperty("OptCreated", EdmPrimitiveTypeKind.DateTimeOffset, true);
        row.AddStructuralProperty("OptOn", EdmPrimitiveTypeKind.Boolean, true);
        row.AddStructuralProperty("Tags", EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetString(true)));
        row.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo { Name = "Robot", Target = kid, TargetMultiplicity = EdmMultiplicity.ZeroOrOne });
        row.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo { Name = "Kids", Target = kid, TargetMultiplicity = EdmMultiplicity.Many });
        EdmEntityContainer container = new("Test", "Container");
        s_model.AddElements([kid, row, container]);
        return container.AddEntitySet("Rows", row);
    }
}
