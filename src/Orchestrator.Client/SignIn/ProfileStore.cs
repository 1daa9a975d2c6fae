using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Orchestrator.Client;

/// <summary>The profiles of the user: one small JSON file each, for the owner's eyes only.</summary>
internal static class ProfileStore
{
    private static readonly JsonSerializerSettings s_json = new()
    {
        ConstructorHandling = ConstructorHandling.AllowNonPublicDefaultConstructor,
        NullValueHandling = NullValueHandling.Ignore,
        DefaultValueHandling = DefaultValueHandling.Ignore,
        Formatting = Formatting.Indented,
        ContractResolver = new CamelCasePropertyNamesContractResolver(),
    };

    public static string Directory => Path.Combine(ConfigDirectory.Path, "profiles");

    public static IReadOnlyList<string> Names() => System.IO.Directory.Exists(Directory)
        ? [.. System.IO.Directory.EnumerateFiles(Directory, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)!).OrderBy(name => name, StringComparer.OrdinalIgnoreCase)]
        : [];

    /// <summary>Reads a profile.</summary>
    /// <exception cref="SetupException">There is none, others can read it, or it is broken.</exception>
    public static OrchProfile Read(string name)
    {
        string file = FileOf(name);
        if (!File.Exists(file))
        {
            string[] near = [.. Names().Take(10)];
            throw new SetupException(
                SetupException.NotFound,
                $"There is no profile '{name}'." + (near.Length == 0 ? string.Empty : $" There are: {string.Join(", ", near)}."),
                "Sign in with Connect-Orch and keep the way with Save-OrchProfile.");
        }

        RequirePrivate(file);
        try
        {
            OrchProfile profile = JsonConvert.DeserializeObject<OrchProfile>(File.ReadAllText(file), s_json) ?? throw new JsonSerializationException("The file is empty.");
            if (!Enum.TryParse(profile.SignIn, out SignInWay _))
            {
                throw new JsonSerializationException($"'{profile.SignIn}' is not a way to sign in.");
            }

            profile.Name = Path.GetFileNameWithoutExtension(file);
            return profile;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new SetupException(SetupException.Unreadable, $"The profile '{name}' cannot be read: {e.Message}", $"Save it again with Save-OrchProfile, or mend {file}.", e);
        }
    }

    public static void Write(OrchProfile profile) => PrivateFile.Write(FileOf(profile.Name), JsonConvert.SerializeObject(profile, s_json) + "\n");

    public static void Remove(string name) => File.Delete(FileOf(name));

    /// <summary>
    /// What others can read they may have been able to write: such a file could send a secret to another server.
    /// </summary>
    private static void RequirePrivate(string file)
    {
        if ((PrivateFile.IsOpenToOthers(file) ? file : PrivateFile.IsOpenToOthers(Directory) ? Directory : null) is { } open)
        {
            throw new SetupException(
                SetupException.NotPrivate,
                $"{open} is open to other accounts of this machine, and is not used.",
                $"Look whether it still says what it should, then keep others out: chmod go-rwx '{open}'.");
        }
    }

    private static string FileOf(string name)
    {
        if (name.Length is 0 or > 64 || name[0] == '.' || !name.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or ' '))
        {
            throw new SetupException(SetupException.InvalidName, $"'{name}' cannot be the name of a profile.", "Use letters, digits, spaces and - _ . only, at most 64.");
        }

        return Path.Combine(Directory, name + ".json");
    }
}
