using Alongside.Domain.Basics;

namespace Alongside.Domain.Asking;

/// <summary>Why HR's help is wanted in a record.</summary>
public enum HrCallKind
{
    /// <summary>Nobody answered a correction in time.</summary>
    Correction = 1,

    /// <summary>Somebody wrote to HR in this record.</summary>
    Asked = 2,

    /// <summary>The employee remembers a check-in differently.</summary>
    Remembered = 3,
}

/// <summary>A record calls for HR: why, since which day, and who called. It holds no words, and HR alone reads it.</summary>
public sealed record HrCall(HrCallKind Kind, DateOnly Since, PersonId By);
