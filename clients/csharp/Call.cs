namespace Alongside.Client;

/// <summary>One request: what is asked, under /api/v1 of the firm.</summary>
sealed record Call(HttpMethod Method, string Path)
{
    /// <summary>Those without a value are left out.</summary>
    public (string Name, object? Value)[] Query { get; init; } = [];

    public (string Name, string? Value)[] Headers { get; init; } = [];

    public object? Body { get; init; }

    public string Place
    {
        get
        {
            var asked = Query
                .Where(q => q.Value is not null)
                .Select(q => $"{q.Name}={Uri.EscapeDataString(Text(q.Value!))}");
            return string.Join('?', new[] { Path, string.Join('&', asked) }.Where(part => part.Length > 0));
        }
    }

    static string Text(object value) =>
        value is bool yes ? (yes ? "true" : "false") : FormattableString.Invariant($"{value}");
}
