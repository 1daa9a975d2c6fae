namespace Orchestrator.Tests.Contract;

/// <summary>A document of a few operations, to try the validators on.</summary>
internal static class OpenApiFixture
{
    public static OpenApiDocument Document { get; } = OpenApiDocument.Parse("""
        {
          "openapi": "3.0.1",
          "info": { "title": "Things", "version": "20.0" },
          "paths": {
            "/odata/Things": {
              "get": {
                "operationId": "Things_Get",
                "description": "OAuth required scopes: OR.Things or OR.Things.Read.\n\nRequired permissions: Things.View.",
                "parameters": [
                  { "name": "$expand", "in": "query", "description": "The maximum depth is 2.", "schema": { "type": "string" } },
                  { "name": "$filter", "in": "query", "description": "The maximum number of expressions is 3.", "schema": { "type": "string" } },
                  { "name": "$select", "in": "query", "schema": { "type": "string" } },
                  { "name": "$orderby", "in": "query", "description": "The maximum number of expressions is 2.", "schema": { "type": "string" } },
                  { "name": "$top", "in": "query", "description": "The maximum value is 100.", "schema": { "type": "integer", "format": "int32" } },
                  { "name": "$skip", "in": "query", "schema": { "type": "integer", "format": "int32" } },
                  { "name": "$count", "in": "query", "schema": { "type": "boolean" } },
                  { "name": "kind", "in": "query", "style": "form", "explode": true, "schema": { "type": "array", "items": { "type": "string", "enum": [ "Big", "Small" ] } } },
                  { "name": "X-UIPATH-OrganizationUnitId", "in": "header", "schema": { "type": "integer", "format": "int64" } }
                ],
                "responses": { "200": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Things" } } } } }
              },
              "post": {
                "operationId": "Things_Post",
                "description": "OAuth required scopes: OR.Things or OR.Things.Write.\n\nRequired permissions: (Things.Create - when new) and (Units.View - when in a folder).",
                "parameters": [ { "name": "X-UIPATH-OrganizationUnitId", "in": "header", "schema": { "type": "integer", "format": "int64" } } ],
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/RobotDto" } } } },
                "responses": { "201": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/RobotDto" } } } } }
              }
            },
            "/odata/Things({key})": {
              "patch": {
                "operationId": "Things_PatchById",
                "description": "OAuth authentication is not supported.\n\nRequires authentication.",
                "deprecated": true,
                "parameters": [ { "name": "key", "in": "path", "required": true, "schema": { "type": "integer", "format": "int64" } } ],
                "requestBody": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/RobotDto" } } } },
                "responses": { "200": { "content": { } } }
              }
            },
            "/odata/Things/My.Count(name='{name}')": {
              "get": {
                "operationId": "Things_CountByName",
                "description": "OAuth required scopes: OR.Things or OR.Things.Read.\n\nRequires authentication.",
                "parameters": [
                  { "name": "name", "in": "path", "required": true, "schema": { "type": "string" } },
                  { "name": "day", "in": "query", "required": true, "schema": { "type": "string", "format": "date-time" } }
                ],
                "responses": { "200": { "content": { "application/json": { "schema": { "type": "integer", "format": "int64" } } } } }
              }
            }
          },
          "components": {
            "schemas": {
              "Things": { "type": "object", "properties": { "value": { "type": "array", "items": { "$ref": "#/components/schemas/RobotDto" } } } },
              "Base": { "type": "object", "properties": { "Id": { "type": "integer", "format": "int64" } } },
              "RobotDto": {
                "required": [ "Name" ],
                "allOf": [ { "$ref": "#/components/schemas/Base" } ],
                "properties": {
                  "Name": { "type": "string", "minLength": 1, "maxLength": 5 },
                  "Kind": { "type": "string", "enum": [ "Big", "Small" ] },
                  "Key": { "type": "string", "format": "uuid" },
                  "Made": { "type": "string", "format": "date-time" },
                  "Enabled": { "type": "boolean" },
                  "Count": { "type": "integer", "format": "int32", "minimum": 1 },
                  "Settings": { "type": "object", "additionalProperties": { "type": "object" } },
                  "Allowed": { "type": "object", "additionalProperties": { "type": "integer", "format": "int64" } },
                  "Tags": { "type": "array", "maxItems": 2, "items": { "$ref": "#/components/schemas/TagDto" } },
                  "Owner": { "$ref": "#/components/schemas/UserLoginInfoDto" }
                }
              },
              "TagDto": { "type": "object", "required": [ "Name" ], "properties": { "Name": { "type": "string" }, "Value": { "type": "string" } } },
              "UserLoginInfoDto": { "type": "object", "properties": { "name": { "type": "string" } } }
            }
          }
        }
        """);
}
