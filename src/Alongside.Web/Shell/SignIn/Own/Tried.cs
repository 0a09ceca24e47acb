using Alongside.Domain.Basics;

namespace Alongside.Web.Shell.SignIn.Own;

/// <summary>What was asked for, or the words that say why it is not to be had.</summary>
public readonly record struct Tried<T>
    where T : class
{
    Tried(T? got, Refusal? no) => (Got, No) = (got, no);

    public T? Got { get; }

    public Refusal? No { get; }

    public static implicit operator Tried<T>(T got) => new(got, no: null);

    public static implicit operator Tried<T>(Refusal no) => new(got: null, no);
}
