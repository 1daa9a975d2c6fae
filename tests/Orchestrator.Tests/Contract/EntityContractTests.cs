using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Orchestrator.Tests.Contract;

public sealed class EntityContractTests
{
    [Fact]
    public void Entities_are_as_the_documents_say()
    {
        EntityContract contract = new(Find, EntityMap.All);

        string[] problems = [.. EntityContract.Entities(typeof(OrchEntity).Assembly).SelectMany(contract.Check)];

        Assert.True(problems.Length == 0, string.Join(Environment.NewLine, problems));
    }

    [Fact]
    public void What_is_known_of_a_class_is_of_a_class()
    {
        string[] classes = [.. EntityContract.Entities(typeof(OrchEntity).Assembly).Select(type => type.Name)];

        Assert.Empty(EntityMap.All.Keys.Except(classes));
    }

    [Fact]
    public void A_class_that_agrees_is_left_alone() => Assert.Empty(Check(new("RobotDto") { NotSent = ["Extra"], LeftOut = ["Settings", "Allowed"] }));

    [Fact]
    public void A_difference_is_told()
    {
        Assert.Equal(["Thing.Extra: RobotDto has no such property."], Check(new("RobotDto") { LeftOut = ["Settings", "Allowed"] }));
        Assert.Equal(["Thing: RobotDto.Allowed has no place in it. Add the property, or name it in LeftOut."], Check(new("RobotDto") { NotSent = ["Extra"], LeftOut = ["Settings"] }));
        Assert.Equal(["Thing: Enabled is in LeftOut for nothing."], Check(new("RobotDto") { NotSent = ["Extra"], LeftOut = ["Settings", "Allowed", "Enabled"] }));
        Assert.Equal(["Thing.Name: RobotDto has it after all; take it from NotSent."], Check(new("RobotDto") { NotSent = ["Extra", "Name"], LeftOut = ["Settings", "Allowed"] }));
        Assert.Equal(["Thing: no document has the schema Nothing. Say in EntityMap which it is."], Check(new("Nothing")));
        Assert.Equal(
            [
                "Wrong.Id: it is a Int32, and RobotDto.Id is integer int64.",
                "Wrong.Made: it is a String, and RobotDto.Made is string date-time.",
                "Wrong.Enabled: it is a String, and RobotDto.Enabled is boolean.",
                "Wrong.Tags: it is a IReadOnlyList of Thing, and RobotDto.Tags is an array of TagDto.",
                "Wrong.Owner: it is a String, and RobotDto.Owner is UserLoginInfoDto.",
            ],
            Check(new("RobotDto") { LeftOut = ["Settings", "Allowed", "Name", "Kind", "Key", "Count"] }, typeof(Wrong)));
    }

    private static IEnumerable<string> Check(EntityMapping mapping, Type? type = null) => new EntityContract(
        name => OpenApiFixture.Document.Schema(name) is { } schema ? (OpenApiFixture.Document, schema) : null,
        new Dictionary<string, EntityMapping> { [(type ?? typeof(Thing)).Name] = mapping, ["Owner"] = new("UserLoginInfoDto"), ["ThingTag"] = new("TagDto") })
        .Check(type ?? typeof(Thing));

    private static (OpenApiDocument Document, JsonElement Schema)? Find(string name) =>
        new[] { OpenApiDocument.Current, OpenApiDocument.Legacy }
            .Select(document => document.Schema(name) is { } schema ? (document, schema) : ((OpenApiDocument, JsonElement)?)null)
            .FirstOrDefault(found => found is not null);

    /// <summary>A class that agrees with the schema.</summary>
    public sealed class Thing
    {
        public long Id { get; set; }

        public string? Name { get; set; }

        public string? Kind { get; set; }

        public Guid? Key { get; set; }

        public DateTime? Made { get; set; }

        public bool? Enabled { get; set; }

        public int? Count { get; set; }

        public IReadOnlyList<ThingTag>? Tags { get; set; }

        public Owner? Owner { get; set; }

        public string? Extra { get; set; }

        public string? OwnerName => Owner?.Name;
    }

    /// <summary>A class that does not.</summary>
    public sealed class Wrong
    {
        public int Id { get; set; }

        public string? Made { get; set; }

        public string? Enabled { get; set; }

        public IReadOnlyList<Thing>? Tags { get; set; }

        public string? Owner { get; set; }
    }

    /// <summary>A part.</summary>
    public sealed class ThingTag
    {
        public string? Name { get; set; }
    }

    /// <summary>A part.</summary>
    public sealed class Owner
    {
        public string? Name { get; set; }
    }
}
