using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;

namespace Alongside.Web.Shell.Rest;

/// <summary>A request's JSON body, read whole and bounded, and the slip made of it and its headers.</summary>
static class Bodied
{
    public const string KeyHeader = "Idempotency-Key";

    const int MostBytes = 256 * 1024;

    /// <summary>Reads the body as a page's form and makes the change, or says what is wrong with its fields.</summary>
    public static async Task<IResult> MoveAsync<TForm>(
        HttpContext http,
        Func<TForm, Slip, Task<Outcome>> change,
        CancellationToken ct
    )
        where TForm : class =>
        await AskAsync<TForm>(
            http,
            async (form, slip) => await Problems.AnswerAsync(http, await change(form, slip), ct),
            ct
        );

    /// <summary>The same, for what answers with more than where to look.</summary>
    public static async Task<IResult> AskAsync<TForm>(
        HttpContext http,
        Func<TForm, Slip, Task<IResult>> answer,
        CancellationToken ct
    )
        where TForm : class
    {
        var (body, slip) = await ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var (form, faults) = FormFields.Read<TForm>(given);
        return form is null ? Problems.Of(faults) : await answer(form, slip);
    }

    /// <summary>
    /// A null body is one that is not a JSON object, is too large, or says that it is something else. The bytes are read once
    /// for a request, whoever asks.
    /// </summary>
    public static async Task<(JsonElement? Body, Slip Slip)> ReadAsync(HttpContext http, CancellationToken ct)
    {
        if (!http.Items.TryGetValue(typeof(Bodied), out var known))
            http.Items[typeof(Bodied)] = known = await BytesAsync(http, ct);
        var bytes = (byte[]?)known;
        var slip = new Slip(
            KeyOf(http.Request),
            http.Request.Path,
            Convert.ToHexStringLower(SHA256.HashData(bytes ?? [])),
            VersionOf(http.Request),
            Part.None
        );
        return (bytes is null ? null : MoveFields.Parse(bytes), slip);
    }

    /// <summary>Null for one that is empty, too long, or given twice.</summary>
    public static string? KeyOf(HttpRequest request) =>
        request.Headers[KeyHeader] is [{ Length: > 0 and <= 100 } key] ? key : null;

    static async Task<byte[]?> BytesAsync(HttpContext http, CancellationToken ct)
    {
        var request = http.Request;
        var most = http.GetEndpoint()?.Metadata.GetMetadata<LargestBody>()?.Bytes ?? MostBytes;
        if (request.ContentLength > most || (request.ContentLength > 0 && !request.HasJsonContentType()))
            return null;
        using var bytes = new MemoryStream();
        var piece = new byte[16 * 1024];
        for (int got; (got = await request.Body.ReadAsync(piece, ct)) > 0; )
        {
            bytes.Write(piece, 0, got);
            if (bytes.Length > most)
                return null;
        }
        return bytes.ToArray();
    }

    /// <summary>None where any version will do. What is no tag of ours is the tag of no version, and so never matches.</summary>
    static long? VersionOf(HttpRequest request) =>
        request.Headers.IfMatch switch
        {
            [] or ["*"] => null,
            [{ } tag]
                when long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) =>
                version,
            _ => -1,
        };
}
