using Xunit;

namespace Orchestrator.Tests.Contract;

public sealed class OpenApiAnswerValidatorTests
{
    private static readonly OpenApiAnswerValidator s_validator = new(OpenApiFixture.Document.Operations);

    [Theory]
    [InlineData("Things_Get", """{"@odata.context":"x","@odata.count":1,"value":[{"Name":"a","Version":"1.0","Owner":{"Name":"b"}}]}""")]
    [InlineData("Things_Get", """{"value":[{"Id":1,"Tags@odata.context":"x","Tags":[{"Value":null}]}]}""")]
    [InlineData("Things_Post", """{"@odata.context":"x","id":1}""")]
    [InlineData("Things_CountByName", "5")]
    [InlineData("Things_CountByName", """{"@odata.context":"x","value":5}""")]
    [InlineData("Things_PatchById", "")]
    [InlineData("Things_PatchById", """{"anything":"goes"}""")]
    public void What_has_the_documents_shape_is_right(string operation, string body) =>
        Assert.Empty(s_validator.Validate(operation, body));

    [Theory]
    [InlineData("Things_Gte", "{}", "Things_Gte is no operation of the document.")]
    [InlineData("Things_Get", "", "body: it is empty.")]
    [InlineData("Things_Get", "[]", "body: [] is not an object.")]
    [InlineData("Things_Get", """{"values":[]}""", "body.values: Things has no such property.")]
    [InlineData("Things_Get", """{"value":[{"Nmae":"a"}]}""", "body.value[0].Nmae: RobotDto has no such property.")]
    [InlineData("Things_Get", """{"value":[{"Owner":{"Version":"a"}}]}""", "body.value[0].Owner.Version: UserLoginInfoDto has no such property.")]
    [InlineData("Things_Get", """{"value":[{"Kind":2}]}""", "body.value[0].Kind: 2 is not a string.")]
    [InlineData("Things_Get", """{"value":[{"Kind":"Huge"}]}""", "body.value[0].Kind: 'Huge' is not one of Big, Small.")]
    [InlineData("Things_Get", """{"value":[{"Made":"yesterday"}]}""", "body.value[0].Made: 'yesterday' is no date-time.")]
    [InlineData("Things_Post", """{"Name":"a","name":"b"}""", "body.name: it is there twice.")]
    [InlineData("Things_CountByName", """{"count":5}""", "body: {\"count\":5} is not an integer.")]
    public void What_has_not_is_told(string operation, string body, string problem) =>
        Assert.Equal([problem], s_validator.Validate(operation, body));
}
