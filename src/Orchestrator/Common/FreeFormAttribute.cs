using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using Orchestrator.Client;

namespace Orchestrator.Commands;

/// <summary>Lets a parameter for a free-form JSON object take a hashtable, an object or JSON text, and refuses all else before any request.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class FreeFormAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? plain;
        try
        {
            plain = BodyValues.Plain(inputData);
            plain = plain is string text ? PlainValue.Parse(text) : plain;
        }
        catch (FormatException e)
        {
            throw new ArgumentTransformationMetadataException($"The value isn't a JSON object. {e.Message}", e);
        }

        return plain is null or IDictionary or IEnumerable<KeyValuePair<string, object?>>
            ? plain
            : throw new ArgumentTransformationMetadataException("Give a hashtable, an object, or the text of a JSON object.");
    }
}
