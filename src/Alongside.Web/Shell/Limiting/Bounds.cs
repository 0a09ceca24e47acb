using Microsoft.AspNetCore.Http.Features;

namespace Alongside.Web.Shell.Limiting;

/// <summary>
/// How large a request may be before anybody looks at it. REST’s bodies have narrower ones of their own, and so have files of people.
/// What comes packed is not unpacked: no answer asks a program to pack what it sends.
/// </summary>
static class Bounds
{
    const int KB = 1024;
    const int MB = 1024 * KB;

    /// <summary>A file of people is the largest thing that anybody sends: eight megabytes, and what stands around it.</summary>
    public const int Body = 9 * MB;

    public const int Form = 4 * MB;
    public const int Value = 2 * MB;

    /// <summary>Far above the longest form, which tells a file’s columns apart.</summary>
    public const int Keys = 1000;

    public const int Key = 200;
    public const int Heads = 16 * KB;
    public const int HeadCount = 60;
    public const int Line = 8 * KB;

    public static void AddBounds(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = Body;
            server.Limits.MaxRequestHeadersTotalSize = Heads;
            server.Limits.MaxRequestHeaderCount = HeadCount;
            server.Limits.MaxRequestLineSize = Line;
        });
        builder.Services.Configure<FormOptions>(form =>
        {
            form.BufferBodyLengthLimit = Form;
            form.MultipartBodyLengthLimit = Form;
            form.ValueLengthLimit = Value;
            form.ValueCountLimit = Keys;
            form.KeyLengthLimit = Key;
            form.MultipartHeadersCountLimit = 8;
        });
    }
}
