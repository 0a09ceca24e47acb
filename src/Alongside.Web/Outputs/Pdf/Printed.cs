namespace Alongside.Web.Outputs.Pdf;

/// <summary>Why there is no PDF this time.</summary>
public enum NoPdf
{
    /// <summary>This machine has nothing that makes one.</summary>
    None = 1,

    /// <summary>Too many wait already.</summary>
    Busy = 2,

    /// <summary>It took too long, or went wrong.</summary>
    Failed = 3,
}

/// <summary>What printing came to: the bytes of a PDF, or why there are none.</summary>
public sealed record Printed(byte[]? Pdf, NoPdf? Why)
{
    public static Printed Not(NoPdf why) => new(Pdf: null, why);
}
