using System.Collections.Immutable;
using Alongside.Domain.Coaching;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Primitives;

namespace Alongside.Web.Ui;

/// <summary>
/// What the forms of this page know of the request: what was posted, what is wrong with it, and where each field stands, so that
/// the summary of mistakes follows the order of the page.
/// </summary>
public sealed class FormState
{
    static readonly object Key = new();
    static readonly object Changed = new();
    static readonly object About = new();
    static readonly object Kept = new();

    readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    readonly List<(string Name, string Id)> fields = [];
    readonly List<(string Id, int? Found)> coached = [];

    /// <summary>Fields in the order of the page.</summary>
    public IReadOnlyList<(string Name, string Id)> Fields => fields;

    /// <summary>The fields that the coach reads, and how much it found in each when it was asked.</summary>
    public IReadOnlyList<(string Id, int? Found)> Coached => coached;

    /// <returns>Whether it is the first of the page.</returns>
    public bool SayCoached(string id, ImmutableArray<Finding>? read)
    {
        coached.Add((id, read?.Length));
        return coached.Count == 1;
    }

    public static FormState Of(ViewContext view)
    {
        if (view.HttpContext.Items[Key] is not FormState state)
            view.HttpContext.Items[Key] = state = new FormState();
        return state;
    }

    /// <summary>An id that no other field of the page has, and that stays the same when other forms come and go.</summary>
    public string Place(TagHelperContext tag, string name)
    {
        var wanted = tag.Items.TryGetValue(About, out var about) ? $"{about}-{name}" : name;
        var times = ids[wanted] = ids.GetValueOrDefault(wanted) + 1;
        var id = times == 1 ? wanted : $"{wanted}-{times}";
        fields.Add((name, id));
        return id;
    }

    /// <summary>What was typed, kept as it was; null when this form was not posted.</summary>
    public static StringValues? Posted(ViewContext view, TagHelperContext tag, string name) =>
        IsLive(tag) && Typed(view.HttpContext) is { } typed ? typed[name] : default(StringValues?);

    /// <summary>Which of several like forms holds what was typed; empty where there is only one, or none.</summary>
    public static string AboutTyped(HttpContext http) => $"{Typed(http)?["about"]}";

    /// <summary>Whether it is this form that was posted and comes back, so that it stays open.</summary>
    public static bool IsPosted(HttpContext http, string about) =>
        Typed(http) is { } typed && typed["about"].ToString() == about;

    /// <summary>What was sent after the session had ended stands in its form again.</summary>
    public static void SayKept(HttpContext http, IFormCollection words) => http.Items[Kept] = words;

    public static bool HasKept(HttpContext http) => http.Items.ContainsKey(Kept);

    /// <summary>The version that its writer saw, so that saving after a sign-in overwrites nothing either.</summary>
    public static string? KeptVersion(ViewContext view, TagHelperContext tag) =>
        HasKept(view.HttpContext) ? Posted(view, tag, "version") : null;

    /// <summary>The words that say what to do about a field; null when nothing is wrong with it.</summary>
    public static string? Wrong(ViewContext view, TagHelperContext tag, string name) =>
        IsLive(tag) && view.ViewData.ModelState.TryGetValue(name, out var entry) ? Says(entry) : null;

    /// <summary>Somebody was quicker: what is kept now is to stand beside what was typed.</summary>
    public static void SayChanged(HttpContext http) => http.Items[Changed] = true;

    public static bool HasChanged(ViewContext view, TagHelperContext tag) =>
        IsLive(tag) && view.HttpContext.Items.ContainsKey(Changed);

    public static string? Says(ModelStateEntry entry) =>
        entry.Errors.Count == 0 ? null : string.Join(' ', entry.Errors.Select(e => e.ErrorMessage));

    /// <summary>Of several like forms on a page only the posted one shows what was typed and what is wrong.</summary>
    public static void SetLive(TagHelperContext tag, bool live) => tag.Items[Key] = live;

    /// <summary>Which of several like forms of the page this is.</summary>
    public static void SetAbout(TagHelperContext tag, string about) => tag.Items[About] = about;

    static IFormCollection? Typed(HttpContext http) =>
        http.Items[Kept] as IFormCollection
        ?? (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType ? http.Request.Form : null);

    static bool IsLive(TagHelperContext tag) => tag.Items.TryGetValue(Key, out var live) ? (bool)live : true;
}
