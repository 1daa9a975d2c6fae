using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.OData.Edm;

namespace Orchestrator.Sandbox;

/// <summary>The EDM model of a shape and of all that it refers to, in one document: what Microsoft.OData.Core parses query options against.</summary>
internal sealed class EdmShapes
{
    private const string Namespace = "UiPath.Server.Configuration.OData";

    private static readonly ConcurrentDictionary<(Shape, int), EdmShapes> s_known = new();

    private readonly EdmModel _model = new();
    private readonly EdmEntityContainer _container = new(Namespace, "Container");
    private readonly EdmComplexType _map = new(Namespace, "Map", null, false, true);
    private readonly Dictionary<Shape, EdmEntityType> _entities = [];
    private readonly Dictionary<Shape, EdmComplexType> _complexes = [];
    private readonly Dictionary<IEdmType, Shape> _shapes = [];

    private readonly int _document;

    private EdmShapes(Shape shape, int document)
    {
        _document = document;
        _model.AddElement(_container);
        _model.AddElement(_map);
        Type = Entity(shape);
        Set = _container.AddEntitySet("Rows", Type);
    }

    public IEdmModel Model => _model;

    public IEdmEntityType Type { get; }

    public IEdmEntitySet Set { get; }

    public static EdmShapes Of(Shape shape, int document) => s_known.GetOrAdd((shape, document), one => new EdmShapes(one.Item1, one.Item2));

    /// <summary>The property behind one of the model.</summary>
    public Property Property(IEdmProperty property) => _shapes[property.DeclaringType][property.Name];

    /// <summary>Whether it is the id of the rows.</summary>
    public bool IsId(IEdmProperty property) => property.DeclaringType == Type && Property(property) is { } one && one == _shapes[Type].Id;

    private EdmEntityType Entity(Shape shape)
    {
        if (_entities.TryGetValue(shape, out EdmEntityType? known))
        {
            return known;
        }

        EdmEntityType type = new(Namespace, shape.Name);
        _entities.Add(shape, type);
        _shapes.Add(type, shape);
        _model.AddElement(type);
        AddProperties(type, shape);
        if (shape.Find("Id") is not null && type.FindProperty("Id") is IEdmStructuralProperty id)
        {
            type.AddKeys(id);
        }

        return type;
    }

    private EdmComplexType Complex(Shape shape)
    {
        if (_complexes.TryGetValue(shape, out EdmComplexType? known))
        {
            return known;
        }

        EdmComplexType type = new(Namespace, shape.Name + "Value");
        _complexes.Add(shape, type);
        _shapes.Add(type, shape);
        _model.AddElement(type);
        AddProperties(type, shape);
        return type;
    }

    private void AddProperties(EdmStructuredType type, Shape shape)
    {
        foreach (Property property in shape.Properties)
        {
            if (property.Hidden || !property.In.Has(_document))
            {
                continue;
            }

            if (property.IsLink)
            {
                type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
                {
                    Name = property.Name,
                    Target = Entity(property.Target!()),
                    TargetMultiplicity = property.Kind == PropertyKind.Link ? EdmMultiplicity.ZeroOrOne : EdmMultiplicity.Many,
                });
            }
            else
            {
                type.AddStructuralProperty(property.Name, Reference(property));
            }
        }
    }

    private IEdmTypeReference Reference(Property property) => property.Kind switch
    {
        // Enumerations are strings to a query: State eq 'Available'.
        PropertyKind.Text or PropertyKind.Enum => EdmCoreModel.Instance.GetString(true),
        PropertyKind.Int32 => EdmCoreModel.Instance.GetInt32(property.Name != "Id"),
        PropertyKind.Int64 => EdmCoreModel.Instance.GetInt64(property.Name != "Id"),
        PropertyKind.Decimal => EdmCoreModel.Instance.GetDecimal(true),
        PropertyKind.Boolean => EdmCoreModel.Instance.GetBoolean(true),
        PropertyKind.Time => EdmCoreModel.Instance.GetDateTimeOffset(true),
        PropertyKind.Guid => EdmCoreModel.Instance.GetGuid(true),
        PropertyKind.Map => new EdmComplexTypeReference(_map, true),
        PropertyKind.Texts => EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetString(true)),
        PropertyKind.Numbers => EdmCoreModel.GetCollection(EdmCoreModel.Instance.GetInt64(true)),
        PropertyKind.Complex => new EdmComplexTypeReference(Complex(property.Target!()), true),
        PropertyKind.ComplexList => EdmCoreModel.GetCollection(new EdmComplexTypeReference(Complex(property.Target!()), true)),
        _ => throw new InvalidOperationException($"{property.Kind} has no EDM type."),
    };
}
