using Alongside.Domain.Basics;
using Alongside.Domain.Firms;
using Alongside.Web.Storage.Rows;

namespace Alongside.Web.Features.Leaving;

/// <summary>A copy of everything as everybody in the firm is told of it: who asked and when, and what became of it.</summary>
public static class ExportTold
{
    public static Sentence Asked(ExportRow export) =>
        Sentence.Say(
            "{name} asked for a copy of everything on {day}",
            ("name", export.AskedBy),
            ("day", export.AskedOn)
        );

    public static Sentence Became(ExportRow export, DateOnly today) =>
        export.State switch
        {
            ExportState.Asked when export.WaitsOn(today) => Sentence.Say(
                "Somebody else can say yes until {day}.",
                ("day", export.AskedOn.AddDays(TwoPeople.AnsweredWithin))
            ),
            ExportState.Asked => Sentence.Say("Nobody said yes in time. Nothing was made."),
            ExportState.Refused => Sentence.Say("{name} said no. Nothing was made.", ("name", Second(export))),
            ExportState.Withdrawn => Sentence.Say("{name} took that back.", ("name", export.AskedBy)),
            ExportState.Agreed => Sentence.Say("{name} said yes. It is being made.", ("name", Second(export))),
            _ when export.IsThereOn(today) => Sentence.Say(
                "{name} said yes. The file is there until {day}.",
                ("name", Second(export)),
                ("day", Until(export))
            ),
            _ => Sentence.Say(
                "{name} said yes. It was made on {day}; our file of it is gone.",
                ("name", Second(export)),
                ("day", export.MadeOn ?? export.AskedOn)
            ),
        };

    public static DateOnly Until(ExportRow export) => (export.MadeOn ?? export.AskedOn).AddDays(Export.KeptFor);

    static PersonId Second(ExportRow export) => export.AnsweredBy ?? export.AskedBy;
}
