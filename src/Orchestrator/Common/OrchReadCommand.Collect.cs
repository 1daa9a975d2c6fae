using System;
using System.Collections.Generic;
using System.Reflection;

namespace Orchestrator.Commands;

/// <content>Names and ids that come one by one through the pipeline are looked for together.</content>
public abstract partial class OrchReadCommand<T>
{
    /// <summary>How many go in one read. A filter that doesn't take so many is divided.</summary>
    private const int MostCollected = 50;

    private readonly List<EntityReference> _collected = [];

    /// <summary>The entities that the record or the command line names; null where it names none.</summary>
    private protected EntityReference[]? Subjects => Arguments.Subject?.GetValue(this) as EntityReference[];

    /// <summary>Gives the parameter from the pipeline another value.</summary>
    private protected void SetSubjects(IReadOnlyList<EntityReference>? references)
    {
        PropertyInfo subject = Arguments.Subject!;
        if (references is null)
        {
            subject.SetValue(this, null);
            return;
        }

        Array all = Array.CreateInstance(subject.PropertyType.GetElementType()!, references.Count);
        for (int i = 0; i < references.Count; i++)
        {
            all.SetValue(references[i], i);
        }

        subject.SetValue(this, all);
    }

    /// <summary>Takes what a record names on; false where the pipeline brings no names.</summary>
    private protected bool Collect(Action read)
    {
        if (!MyInvocation.ExpectingInput || Arguments.IsArgument(Arguments.Subject!.Name) || Subjects is not { } references)
        {
            return false;
        }

        _collected.AddRange(references);
        if (_collected.Count >= MostCollected)
        {
            ReadCollected(read);
        }

        return true;
    }

    /// <summary>Reads what was taken on.</summary>
    private protected void ReadCollected(Action read)
    {
        if (_collected.Count > 0)
        {
            EntityReference[] references = [.. _collected];
            _collected.Clear();
            SetSubjects(references);
            read();
        }
    }
}
