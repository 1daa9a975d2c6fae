using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Orchestrator.Client;

/// <summary>Leaves out a value that its property cannot hold, such as text where a list is expected, and warns once for each property.</summary>
/// <param name="request">What was asked.</param>
/// <param name="rows">The class of the rows, whose id must be right.</param>
/// <param name="log">Where the warning goes.</param>
internal sealed class OddValues(OrchRequest request, Type rows, IRequestLog log)
{
    private static readonly string[] s_conversions = ["Could not convert", "Error reading", "JSON integer", "Input string", "Error converting", "Unexpected token when reading"];

    private readonly HashSet<(Type, string)> _told = [];

    /// <summary>Decides on an error of the serializer; in a list it is left to the property that holds the list.</summary>
    public void Handle(object? sender, ErrorEventArgs args)
    {
        ErrorContext error = args.ErrorContext;
        if (error.Member is not string name || args.CurrentObject?.GetType() is not { } type || !IsConversion(error.Error))
        {
            return;
        }

        // Without its id nobody could tell which row it is.
        error.Handled = type != rows || !name.Equals("Id", StringComparison.OrdinalIgnoreCase);
        if (error.Handled && _told.Add((type, name)))
        {
            log.Notice($"{request.Method} {request.Path}: the value of '{error.Path}' isn't one that the property {name} of {type.Name} can hold, and was left out.");
        }
    }

    /// <summary>Whether the JSON is right and only its value is of another kind.</summary>
    public static bool IsConversion(Exception exception) => exception switch
    {
        JsonReaderException => Array.Exists(s_conversions, start => exception.Message.StartsWith(start, StringComparison.Ordinal)),
        JsonSerializationException => !exception.Message.StartsWith("Unexpected end", StringComparison.Ordinal) && exception.InnerException is not JsonReaderException,
        FormatException or OverflowException or InvalidCastException or ArgumentException => true,
        _ => false,
    };
}
