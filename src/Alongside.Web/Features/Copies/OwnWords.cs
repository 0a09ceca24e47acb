using Alongside.Domain.Asking;
using Alongside.Domain.Basics;
using Alongside.Domain.TaskPlans;

namespace Alongside.Web.Features.Copies;

/// <summary>The words of what a person keeps alone, or shares with HR alone.</summary>
static class OwnWords
{
    public static string Of(Fact fact) =>
        fact switch
        {
            NoteWritten f => f.Words,
            LogLineKept f => f.Entry.Words,
            HrAsked f => f.Words,
            RecordOpened f => f.Reason,
            _ => "",
        };
}
