using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Orchestrator.Tests.Architecture;

/// <summary>What an assembly shows: its public and protected types and members as text, and the types in their signatures.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>One line for each type and each member, in order.</summary>
    public static IEnumerable<string> Describe(IEnumerable<Type> types) => types
        .Where(type => type.IsVisible)
        .SelectMany(type => Members(type).Select(member => Name(type) + "." + DescribeMember(member)).Order(StringComparer.Ordinal).Prepend(DescribeType(type)))
        .ToArray();

    /// <summary>Signatures that show a type of a library other than the platform's and our own.</summary>
    public static IEnumerable<string> Foreign(IEnumerable<Type> types) =>
        from type in types
        where type.IsVisible
        from shown in Members(type).SelectMany(member => Shown(member).Select(used => (Member: type.Name + "." + member.Name, Used: used)))
            .Concat(new[] { type.BaseType }.OfType<Type>().Concat(type.GetInterfaces()).Select(used => (Member: type.Name, Used: used)))
        from part in Parts(shown.Used)
        where IsForeign(part)
        select $"{shown.Member} shows {part.FullName}.";

    private static bool IsForeign(Type type) =>
        type.Namespace is { } space
        && (space.StartsWith("Newtonsoft", StringComparison.Ordinal)
            || space == "Microsoft" || (space.StartsWith("Microsoft.", StringComparison.Ordinal) && !space.StartsWith("Microsoft.Win32", StringComparison.Ordinal)));

    private static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Declared).Where(member => member switch
    {
        MethodInfo method => Shows(method) && !method.IsSpecialName && !method.Name.Contains('<', StringComparison.Ordinal),
        ConstructorInfo constructor => Shows(constructor),
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(Shows),
        EventInfo added => added.AddMethod is { } add && Shows(add),
        FieldInfo field => (field.IsPublic || ((field.IsFamily || field.IsFamilyOrAssembly) && !type.IsSealed)) && !field.IsSpecialName,
        _ => false,
    });

    private static bool Shows(MethodBase method) =>
        method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && method.DeclaringType is { IsSealed: false });

    private static IEnumerable<Type> Shown(MemberInfo member) => member switch
    {
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(parameter => parameter.ParameterType)],
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        EventInfo added => [added.EventHandlerType!],
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    /// <summary>A type and those that it is made of.</summary>
    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : [type, .. type.GetGenericArguments().Where(argument => !argument.IsGenericParameter).SelectMany(Parts)];

    private static string DescribeType(Type type)
    {
        string kind = type.IsEnum ? "enum" : type.IsValueType ? "struct" : type.IsInterface ? "interface" : type.IsAbstract && type.IsSealed ? "static class"
            : type.IsAbstract ? "abstract class" : type.IsSealed ? "sealed class" : "class";
        string[] bases =
        [
            .. new[] { type.BaseType }.OfType<Type>().Where(one => one != typeof(object) && one != typeof(ValueType) && one != typeof(Enum)).Select(Name),
            .. type.GetInterfaces().Except(type.BaseType?.GetInterfaces() ?? []).Where(one => one.IsVisible && !type.IsEnum).Select(Name).Order(StringComparer.Ordinal),
        ];
        return $"{kind} {Name(type)}" + (bases.Length > 0 ? " : " + string.Join(", ", bases) : string.Empty);
    }

    private static string DescribeMember(MemberInfo member) => member switch
    {
        MethodInfo method => $"{Modifier(method)}{method.Name}{TypeParameters(method)}({Parameters(method)}) : {Name(method.ReturnType)}",
        ConstructorInfo constructor => $"{Modifier(constructor)}new({Parameters(constructor)})",
        PropertyInfo property => $"{Modifier((property.GetMethod ?? property.SetMethod)!)}{property.Name} {{ {string.Join(" ", Accessors(property))} }} : {Name(property.PropertyType)}",
        FieldInfo field => $"{(field.IsStatic ? "static " : string.Empty)}{field.Name} : {Name(field.FieldType)}",
        EventInfo added => $"event {added.Name} : {Name(added.EventHandlerType!)}",
        _ => member.ToString()!,
    };

    private static IEnumerable<string> Accessors(PropertyInfo property)
    {
        if (property.GetMethod is { } get && Shows(get))
        {
            yield return "get;";
        }

        if (property.SetMethod is { } set && Shows(set))
        {
            yield return set.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit") ? "init;" : "set;";
        }
    }

    private static string Modifier(MethodBase method) =>
        (method.IsPublic ? string.Empty : "protected ") + (method.IsStatic ? "static " : method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : string.Empty);

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType) + " " + parameter.Name + (parameter.HasDefaultValue ? " = " + (parameter.DefaultValue ?? "null") : string.Empty)));

    private static string TypeParameters(MethodInfo method) =>
        method.IsGenericMethodDefinition ? "<" + string.Join(", ", method.GetGenericArguments().Select(one => one.Name)) + ">" : string.Empty;

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        if (type.HasElementType)
        {
            return Name(type.GetElementType()!) + (type.IsArray ? "[]" : "&");
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        string name = (type.Namespace is "System" or null ? string.Empty : type.Namespace + ".") + (type.DeclaringType is { } outer ? outer.Name + "." : string.Empty) + type.Name.Split('`')[0];
        return type.IsGenericType ? name + "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">" : name;
    }
}
