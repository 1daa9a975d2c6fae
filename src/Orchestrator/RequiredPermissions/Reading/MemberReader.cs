using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Management.Automation.Language;
using System.Reflection;

namespace Orchestrator.Commands;

/// <summary>Reads properties of objects and elements of lists and hashtables.</summary>
internal sealed class MemberReader(ScriptReader reader)
{
    public Known Read(MemberExpressionAst member)
    {
        Known target = reader.Expressions.Read(member.Expression);
        Known name = member.Member is StringConstantExpressionAst constant ? new Constant(constant.Value) : reader.Expressions.Read(member.Member);
        if (member.Expression is VariableExpressionAst { VariablePath.UserPath: "MyInvocation" } or MemberExpressionAst { Expression: VariableExpressionAst { VariablePath.UserPath: "MyInvocation" } })
        {
            return Invocation(member, name);
        }

        return name is Constant { Value: string plain } ? Of(target, plain) : Known.Unknown;
    }

    /// <summary>A property of a value, or of each of several.</summary>
    public Known Of(Known target, string name)
    {
        switch (target)
        {
            case Sequence many when name is "Count" or "Length":
                return many.Open ? new Typed(typeof(int)) : new Constant(many.Items.Count);
            case Sequence many:
                return Sequence.Of(many.Items.Select(item => Of(item, name)), many.Open);
            case Either several:
                return Either.Of(several.Values.Select(one => Of(one, name)));
            case HeapObject made:
                return OfContent(made, name);
            case ScriptClass made:
                return reader.Classes.Get(made, name);
            case Constant { Value: FileSystemInfo file }:
                return name.Equals("BaseName", StringComparison.OrdinalIgnoreCase) ? new Constant(Path.GetFileNameWithoutExtension(file.Name))
                    : name is "PSPath" or "Path" or "ProviderPath" ? new Constant(file.FullName)
                    : Property(file.GetType(), name)?.GetValue(file) is { } value ? new Constant(value) : Known.Null;
            case Constant { Value: string text } when name.Equals("Length", StringComparison.OrdinalIgnoreCase):
                return new Constant(text.Length);
            case Constant { Value: string }:
                return name is "Path" or "ProviderPath" or "FullName" ? target : Known.Null;
            default:
                return target == Known.Row ? Known.Text : OfType(target, name);
        }
    }

    public Known At(Known target, Known index)
    {
        switch (target)
        {
            case HeapObject made when index is Constant { Value: string key }:
                return OfContent(made, key, isKey: true);
            case HeapObject made when reader.Expressions.Items(made) is Sequence items:
                return At(items, index);
            case HeapObject made when index is Sequence { Open: false } keys && keys.Items.All(key => key is Constant { Value: string }):
                return Sequence.Of(keys.Items.Select(key => OfContent(made, (string)((Constant)key).Value!, isKey: true)));
            case HeapObject made:
                HeapContent content = reader.State.Content(made);
                return content.Open ? Known.Unknown : Either.Of(content.Entries.Select(entry => entry.Value));
            case Sequence { Open: false } many when index is Constant { Value: int at }:
                at = at < 0 ? at + many.Items.Count : at;
                return at >= 0 && at < many.Items.Count ? many.Items[at] : Known.Null;
            case Sequence many:
                return many.Open ? ExpressionReader.TypeOf(many) is { } element ? new Typed(element) : Known.Unknown : Either.Of(many.Items);
            case Typed { Type: var type } when type == typeof(string):
                return new Typed(typeof(char));
            case Typed:
                return target;
            default:
                return target == Known.Row ? Known.Text : Known.Unknown;
        }
    }

    /// <summary>A property of objects of a class.</summary>
    public static PropertyInfo? Property(Type type, string name) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && property.GetIndexParameters().Length == 0);

    private Known OfContent(HeapObject made, string name, bool isKey = false)
    {
        HeapContent content = reader.State.Content(made);
        if (content.Find(name) is { } value)
        {
            return content.IsOptional(name) ? Either.Of(value, Known.Null) : value;
        }

        if (!isKey && !made.IsRow)
        {
            switch (name.ToUpperInvariant())
            {
                case "KEYS":
                    return Sequence.Of(content.Entries.Select(entry => new Constant(entry.Key)), content.Open);
                case "VALUES":
                    return Sequence.Of(content.Entries.Select(entry => entry.Value), content.Open);
                case "COUNT" or "LENGTH":
                    return new Typed(typeof(int));
            }
        }

        return content.Open ? Known.Unknown
            : content.Items.Count > 0 ? Sequence.Of(content.Items.Select(item => Of(item, name)))
            : Known.Null;
    }

    private static Known OfType(Known target, string name)
    {
        if (target is not Typed typed || Property(typed.Type, name)?.PropertyType is not { } type || type == typeof(object))
        {
            return Known.Unknown;
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        Type element = type.IsArray ? type.GetElementType()! : type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) ? type.GetGenericArguments()[0] : type;
        bool isFolder = typed.Type == typeof(Folder) || (typeof(OrchFolderEntity).IsAssignableFrom(typed.Type) && name.StartsWith("Folder", StringComparison.OrdinalIgnoreCase));
        return new Typed(element, isFolder || typeof(OrchEntity).IsAssignableFrom(element) ? typed.Folder : null, typed.Session);
    }

    /// <summary>The path of the script, as <c>$MyInvocation.MyCommand.Path</c> tells it.</summary>
    private Known Invocation(MemberExpressionAst member, Known name)
    {
        string last = (name as Constant)?.AsText?.ToUpperInvariant() ?? string.Empty;
        return reader.Place.File is { } file && last is "PATH" or "DEFINITION" or "PSCOMMANDPATH" && member.Expression is MemberExpressionAst or VariableExpressionAst ? new Constant(Path.GetFullPath(reader.Place.File!))
            : last == "PSSCRIPTROOT" && reader.Place.File is not null ? new Constant(Path.GetDirectoryName(Path.GetFullPath(reader.Place.File)))
            : last == "BOUNDPARAMETERS" ? reader.State.Find("PSBoundParameters") ?? Known.Unknown
            : Known.Unknown;
    }
}
