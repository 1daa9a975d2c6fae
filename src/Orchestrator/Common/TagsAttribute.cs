using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;

namespace Orchestrator.Commands;

/// <summary>Lets a parameter for tags take labels, texts such as <c>team=finance</c>, hashtables of keys and values, and tags.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TagsAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData is null ? null : Read(inputData).ToArray();

    private static IEnumerable<Tag> Read(object given) => (given is PSObject wrapped ? wrapped.BaseObject : given) switch
    {
        Tag tag => [tag],
        string text when text.Trim().Length > 0 => [Parse(text.Trim())],
        IDictionary map => map.Keys.Cast<object>().Select(key => Create(key.ToString(), map[key]?.ToString())),
        string => throw new ArgumentTransformationMetadataException("A tag needs a name."),
        IEnumerable list => list.Cast<object>().SelectMany(Read),
        _ => throw new ArgumentTransformationMetadataException($"'{given}' is no tag: give a label, a text such as 'team=finance', or a hashtable of keys and values."),
    };

    private static Tag Parse(string text)
    {
        int equals = text.IndexOf('=');
        return equals <= 0 ? Create(text, null) : Create(text.Substring(0, equals).Trim(), text.Substring(equals + 1).Trim());
    }

    private static Tag Create(string? name, string? value) => new() { Name = name, DisplayName = name, Value = value, DisplayValue = value };
}
