using Alongside.Domain.TaskPlans;
using Alongside.Web.Ui;

namespace Alongside.Web.Features.TaskPlans.Worksheets;

/// <summary>One line of the record as the two read it: whose words, and whose hand where it was another's.</summary>
/// <param name="WrittenBy">The hand that wrote the words down for somebody else; none for own words.</param>
/// <param name="MayDisown">The reader can say "those aren't my words".</param>
public sealed record LineView(Line Line, Face By, Face? WrittenBy, bool IsDisowned, bool MayDisown);

/// <summary>One question with what has been said to it, and room for more.</summary>
/// <param name="IsMain">The question is its page's heading.</param>
public sealed record QuestionView(WorksheetPage Page, Question Question, bool IsMain = false);

/// <summary>One need with the promise that answers it, or room for one.</summary>
public sealed record NeedView(WorksheetPage Page, Need Need);
