#pragma warning disable IDE0130 // The compiler looks for it here.
namespace System;

/// <summary>What the compiler wants for list patterns, which netstandard2.0 does not have.</summary>
/// <param name="value">The place.</param>
/// <param name="fromEnd">Whether it is counted from the end.</param>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
