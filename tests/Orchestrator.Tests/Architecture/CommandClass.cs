using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orchestrator.Tests.Architecture;

/// <summary>A class of src/Orchestrator, all parts of it, as the rules about cmdlets see it.</summary>
internal sealed class CommandClass
{
    private readonly IReadOnlyDictionary<string, CommandClass> _classes;
    private readonly AttributeSyntax? _cmdlet;

    private CommandClass(IEnumerable<(SourceFile File, ClassDeclarationSyntax Syntax)> parts, IReadOnlyDictionary<string, CommandClass> classes)
    {
        _classes = classes;
        Parts = [.. parts];
        _cmdlet = Attributes("Cmdlet").FirstOrDefault();
        Own = [.. Parts.SelectMany(part => part.Syntax.Members.OfType<PropertyDeclarationSyntax>().Select(property => (part.File, Property: property)))
            .Where(member => member.Property.HasAttribute("Parameter"))
            .Select(member => new CommandParameter(member.File, member.Property))];
    }

    public IReadOnlyList<(SourceFile File, ClassDeclarationSyntax Syntax)> Parts { get; }

    public SourceFile File => Parts[0].File;

    public ClassDeclarationSyntax Syntax => Parts[0].Syntax;

    public string Name => Syntax.Identifier.Text;

    public bool IsCmdlet => _cmdlet is not null;

    public bool IsAbstract => Parts.Any(part => part.Syntax.Modifiers.Any(SyntaxKind.AbstractKeyword));

    public bool IsSealed => Parts.Any(part => part.Syntax.Modifiers.Any(SyntaxKind.SealedKeyword));

    /// <summary>The verb as it is written: <c>VerbsCommon.Get</c>.</summary>
    public string VerbText => _cmdlet?.ArgumentList?.Arguments[0].Expression.ToString() ?? string.Empty;

    /// <summary>The verb: <c>Get</c>.</summary>
    public string Verb => VerbText.Trim('"').Split('.')[^1];

    public string Noun => _cmdlet?.ArgumentList?.Arguments[1].Expression.ToString().Trim('"') ?? string.Empty;

    public string CommandName => Verb + "-" + Noun;

    public bool SupportsShouldProcess => CmdletArgument("SupportsShouldProcess") == "true";

    public bool SupportsPaging => CmdletArgument("SupportsPaging") == "true";

    /// <summary>High, Medium, Low or None; empty where it is not said.</summary>
    public string ConfirmImpact => CmdletArgument("ConfirmImpact")?.Split('.')[^1] ?? string.Empty;

    public string? DefaultParameterSet => CmdletArgument("DefaultParameterSetName");

    /// <summary>The parameters that the class declares itself.</summary>
    public IReadOnlyList<CommandParameter> Own { get; }

    /// <summary>The parameters with those of the bases.</summary>
    public IEnumerable<CommandParameter> Parameters => Chain.SelectMany(one => one.Own).DistinctBy(parameter => parameter.Name);

    /// <summary>The class and its bases within the module.</summary>
    public IEnumerable<CommandClass> Chain
    {
        get
        {
            for (CommandClass? one = this; one is not null; one = one.Base)
            {
                yield return one;
            }
        }
    }

    /// <summary>Whether the class declares one change, from which what it calls is read.</summary>
    public bool DeclaresChange => Syntax.Members.OfType<PropertyDeclarationSyntax>().Any(IsChange);

    /// <summary>Whether a place is in such a declaration.</summary>
    public static bool IsDeclaredChange(SyntaxNode place) => place.Ancestors().OfType<PropertyDeclarationSyntax>().Any(IsChange);

    private static bool IsChange(PropertyDeclarationSyntax property) =>
        SyntaxText.SimpleName(property.Type) == "Change" && property.Modifiers.Any(modifier => modifier.Text == "static");

    /// <summary>The ids in [Calls].</summary>
    public IEnumerable<string> Calls => Attributes("Calls")
        .SelectMany(calls => calls.ArgumentList?.Arguments ?? default)
        .Where(argument => argument.NameEquals is null)
        .Select(argument => argument.Expression.ToString().Trim('"'));

    private CommandClass? Base => Parts
        .SelectMany(part => part.Syntax.BaseList?.Types ?? default)
        .Select(type => _classes.GetValueOrDefault(SyntaxText.SimpleName(type.Type)))
        .FirstOrDefault(found => found is not null && found != this);

    /// <summary>The classes of the module.</summary>
    public static IReadOnlyList<CommandClass> Of(IReadOnlyList<SourceFile> sources)
    {
        Dictionary<string, CommandClass> classes = new(StringComparer.Ordinal);
        foreach (IGrouping<string, (SourceFile File, ClassDeclarationSyntax Syntax)> parts in sources
            .Where(file => file.IsCSharp && file.Part == "Orchestrator")
            .SelectMany(file => file.Nodes<ClassDeclarationSyntax>().Select(declaration => (file, declaration)))
            .GroupBy(part => part.declaration.Identifier.Text))
        {
            classes[parts.Key] = new CommandClass(parts, classes);
        }

        return [.. classes.Values];
    }

    /// <summary>The cmdlets of the module.</summary>
    public static IEnumerable<CommandClass> Cmdlets(IReadOnlyList<SourceFile> sources) => Of(sources).Where(one => one.IsCmdlet);

    public bool HasAttribute(string name) => Attributes(name).Any();

    /// <summary>Whether the class itself, not its bases, calls a method of its own or of a base by one of these names.</summary>
    public bool Invokes(params string[] methods) => Parts.Any(part => part.Syntax.DescendantNodes().OfType<InvocationExpressionSyntax>()
        .Any(call => SyntaxText.OwnMethod(call) is { } name && methods.Contains(name)));

    public Violation Violation(string message) => File.Violation(Syntax.AttributeLists.Count > 0 ? Syntax.AttributeLists[0] : Syntax, message);

    private IEnumerable<AttributeSyntax> Attributes(string name) => Parts
        .SelectMany(part => part.Syntax.AttributeLists)
        .SelectMany(list => list.Attributes)
        .Where(attribute => SyntaxText.SimpleName(attribute.Name) == name);

    private string? CmdletArgument(string name) => _cmdlet?.ArgumentList?.Arguments
        .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.Text == name)?.Expression.ToString();
}
