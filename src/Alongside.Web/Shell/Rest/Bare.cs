using Alongside.Web.Storage;

namespace Alongside.Web.Shell.Rest;

/// <summary>A change over REST that asks for no field.</summary>
static class Bare
{
    sealed record Nothing;

    public static async Task<IResult> MoveAsync(HttpContext http, Func<Slip, Task<Outcome>> move, CancellationToken ct)
    {
        var (body, slip) = await Bodied.ReadAsync(http, ct);
        if (body is not { } given)
            return Problems.Unreadable();
        var (form, faults) = FormFields.Read<Nothing>(given);
        return form is null ? Problems.Of(faults) : await Problems.AnswerAsync(http, await move(slip), ct);
    }
}
