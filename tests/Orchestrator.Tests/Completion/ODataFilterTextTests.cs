using Orchestrator.Commands;
using Xunit;

namespace Orchestrator.Tests.Completion;

/// <summary>What may come next in a filter that is being typed.</summary>
public sealed class ODataFilterTextTests
{
    [Theory]
    [InlineData("", "Property", "", "")]
    [InlineData("Ty", "Property", "", "Ty")]
    [InlineData("Type ", "Operator", "Type ", "")]
    [InlineData("Type e", "Operator", "Type ", "e")]
    [InlineData("Type eq ", "Value", "Type eq ", "")]
    [InlineData("Type eq 'Un", "Value", "Type eq ", "'Un")]
    [InlineData("Name eq 'O''B", "Value", "Name eq ", "'O''B")]
    [InlineData("Name eq 'a b'", "Connector", "Name eq 'a b' ", "")]
    [InlineData("Id gt 5 a", "Connector", "Id gt 5 ", "a")]
    [InlineData("Id gt 5 and ", "Property", "Id gt 5 and ", "")]
    [InlineData("(Id gt 5 or N", "Property", "(Id gt 5 or ", "N")]
    [InlineData("not ", "Property", "not ", "")]
    [InlineData("startswith(", "Property", "startswith(", "")]
    [InlineData("startswith(Name ", "Comma", "startswith(Name ", "")]
    [InlineData("startswith(Name,", "Value", "startswith(Name,", "")]
    [InlineData("startswith(Name,'a')", "Connector", "startswith(Name,'a') ", "")]
    [InlineData("(Id gt 5)", "Connector", "(Id gt 5) ", "")]
    [InlineData("length(Name) ", "Operator", "length(Name) ", "")]
    public void It_knows(string typed, string wanted, string head, string begun)
    {
        ODataFilterText filter = ODataFilterText.Read(typed);

        Assert.Equal(wanted, filter.Wanted.ToString());
        Assert.Equal(head, filter.Head);
        Assert.Equal(begun, filter.Begun);
    }

    [Fact]
    public void It_knows_the_property_that_a_value_is_for()
    {
        Assert.Equal("Name", ODataFilterText.Read("Type eq 'a' and startswith(Name,'").Property);
        Assert.True(ODataFilterText.Read("(Type eq ").IsOpen);
        Assert.False(ODataFilterText.Read("(Type eq 1) and Type eq ").IsOpen);
    }
}
