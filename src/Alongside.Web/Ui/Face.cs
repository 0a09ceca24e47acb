using System.Globalization;
using Alongside.Domain.Basics;

namespace Alongside.Web.Ui;

/// <summary>What a person is on this page; it chooses the colour of the monogram.</summary>
public enum Relation
{
    None,
    Employee,
    Manager,
    Hr,
}

/// <summary>A person as a page shows them: name, initials and colour, always together.</summary>
public sealed record Face(PersonId Id, string Name, Relation Relation = Relation.None)
{
    static readonly string[] Tones = ["", "moss", "rose", "slate"];

    public string First => Name.Split(' ', 2, StringSplitOptions.TrimEntries)[0];

    /// <summary>First letters of the first and last name, as the eye counts letters.</summary>
    public string Initials
    {
        get
        {
            var names = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return names switch
            {
                [] => "",
                [var only] => Letter(only),
                [var first, .., var last] => Letter(first) + Letter(last),
            };
        }
    }

    public string Tone =>
        Relation switch
        {
            Relation.Manager => "pine",
            Relation.Employee => "sky",
            Relation.Hr => "amber",
            _ => Tones[Id.Value.ToByteArray()[^1] % Tones.Length],
        };

    static string Letter(string name) => StringInfo.GetNextTextElement(name).ToUpperInvariant();
}
