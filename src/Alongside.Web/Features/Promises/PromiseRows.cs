namespace Alongside.Web.Features.Promises;

/// <summary>Promises for the partial <c>_Promises</c>, which any page can show: each with what its reader can do about it.</summary>
/// <param name="From">"record" where the reader goes on at the record's own page, null for the list of promises.</param>
public sealed record PromiseRows(IEnumerable<ShownPromise> All, string? From = null);
