using Alongside.Web.Shell;

namespace Alongside.Web.Features.Hr;

public enum HrShow
{
    All,
    Late,
    Missed,
    Ended,
}

public enum HrSort
{
    Next,
    New,
}

/// <summary>What of the list is shown, in which order, and from where on. What is not on the lists below is no request of ours.</summary>
public sealed record HrList(HrShow Show, HrSort Sort, ListPlace? After)
{
    public const int PageSize = 50;

    static readonly Dictionary<string, HrShow> Shows = new(StringComparer.Ordinal)
    {
        ["all"] = HrShow.All,
        ["late"] = HrShow.Late,
        ["missed"] = HrShow.Missed,
        ["ended"] = HrShow.Ended,
    };

    static readonly Dictionary<string, HrSort> Sorts = new(StringComparer.Ordinal)
    {
        ["next"] = HrSort.Next,
        ["new"] = HrSort.New,
    };

    /// <summary>Null when a value is not one of ours.</summary>
    public static HrList? Read(string? show, string? sort, string? after) =>
        Shows.TryGetValue(show ?? "all", out var shown)
        && Sorts.TryGetValue(sort ?? "next", out var sorted)
        && (after is null || ListPlace.Read(after) is not null)
            ? new HrList(shown, sorted, after is null ? null : ListPlace.Read(after))
            : null;

    /// <summary>The address of this list inside the firm.</summary>
    public string Href =>
        $"/hr?show={NameOf(Shows, Show)}&sort={NameOf(Sorts, Sort)}{(After is null ? "" : $"&after={After}")}";

    static string NameOf<T>(Dictionary<string, T> names, T value) => names.First(n => Equals(n.Value, value)).Key;
}
