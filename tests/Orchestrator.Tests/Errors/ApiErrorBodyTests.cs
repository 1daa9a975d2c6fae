using Orchestrator.Client;
using Xunit;

namespace Orchestrator.Tests.Errors;

public sealed class ApiErrorBodyTests
{
    [Theory]
    [InlineData("""{"message":"No such robot.","errorCode":1002,"traceId":"00-7","resourceIds":null}""", "No such robot.", 1002, "00-7")]
    [InlineData("""{"error":{"code":0,"message":"Sign-in failed.","details":"Wrong password.","validationErrors":null},"success":false}""", "Sign-in failed. Wrong password.", 0, null)]
    [InlineData("""{"error":{"message":"Invalid.","details":["a","b"],"validationErrors":[{"message":"Name is missing","members":["name"]}]}}""", "Invalid. a; b Name is missing", null, null)]
    [InlineData("""{"type":"x","title":"One or more validation errors.","status":400,"errors":{"Name":["too long","odd"]},"traceId":"00-8"}""", "One or more validation errors. Name: too long; odd", null, "00-8")]
    [InlineData("""{"error":"invalid_client","error_description":"no such application"}""", "invalid_client no such application", null, null)]
    [InlineData("""{"result":{"errors":[{"code":"Dup","description":"exists"}]}}""", "exists", null, null)]
    [InlineData("""{"succeeded":false,"errors":[{"code":"Dup","description":"exists already"}]}""", "exists already", null, null)]
    [InlineData("""{"Message":"An organization unit is required for this action.","ErrorCode":"1101"}""", "An organization unit is required for this action.", 1101, null)]
    [InlineData("upstream timed out", "upstream timed out", null, null)]
    [InlineData("\"just text\"", "just text", null, null)]
    [InlineData("<html><title>502</title></html>", null, null, null)]
    [InlineData("""{"message":"cut""", """{"message":"cut""", null, null)]
    [InlineData("", null, null, null)]
    [InlineData("[]", null, null, null)]
    public void Every_shape_is_understood(string text, string? message, int? code, string? trace)
    {
        ApiErrorBody body = ApiErrorBody.Read(text, "application/json");

        Assert.Equal(message, body.Message);
        Assert.Equal(code, body.Code);
        Assert.Equal(trace, body.TraceId);
    }
}
