using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Orchestrator.Sandbox;

/// <summary>Keys that are the same in every sandbox: made from what they belong to.</summary>
internal static class Keys
{
    [ThreadStatic]
    private static SHA256? s_hash;

    public static Guid Of(string kind, long id)
    {
        byte[] bytes = (s_hash ??= SHA256.Create()).ComputeHash(Encoding.UTF8.GetBytes(kind + id.ToString(CultureInfo.InvariantCulture)));
        Array.Resize(ref bytes, 16);
        bytes[7] = (byte)((bytes[7] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes);
    }
}
