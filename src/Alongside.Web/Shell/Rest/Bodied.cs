using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Alongside.Domain.Basics;
using Alongside.Web.Storage;

namespace Alongside.Web.Shell.Rest;

/// <summary>A request's JSON body, read whole and bounded, and the slip made of it and its headers.</summary>
static class Bodied
{
    const int MostBytes = 256 * 1024;

    /// <summary>A null body is one that is not a JSON object, is too large, or says that it is something else.</summary>
    public static async Task<(JsonElement? Body, Slip Slip)> ReadAsync(HttpContext http, CancellationToken ct)
    {
        var bytes = await BytesAsync(http.Request, ct);
        var slip = new Slip(
            http.Request.Headers["Idempotency-Key"] is [{ Length: > 0 and <= 100 } key] ? key : null,
            http.Request.Path,
            Convert.ToHexStringLower(SHA256.HashData(bytes ?? [])),
            VersionOf(http.Request),
            Part.None
        );
        return (bytes is null ? null : MoveFields.Parse(bytes), slip);
    }

    static async Task<byte[]?> BytesAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MostBytes || (request.ContentLength > 0 && !request.HasJsonContentType()))
            return null;
        using var bytes = new MemoryStream();
        var piece = new byte[16 * 1024];
        for (int got; (got = await request.Body.ReadAsync(piece, ct)) > 0; )
        {
            bytes.Write(piece, 0, got);
            if (bytes.Length > MostBytes)
                return null;
        }
        return bytes.ToArray();
    }

    static long? VersionOf(HttpRequest request) =>
        request.Headers.IfMatch is [{ } tag]
        && long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
}
