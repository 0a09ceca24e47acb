using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Alongside.Web.Shell;

/// <summary>What is said beside an answer that cannot be read as what it has to be.</summary>
static class UnreadableAnswers
{
    const string Number = "Write a number, like 8 or 2.5.";
    const string Answer = "Check this answer. It can’t be read as it is.";
    const string Missing = "Give an answer here.";

    public static void Say(DefaultModelBindingMessageProvider says)
    {
        says.SetValueMustBeANumberAccessor(_ => Number);
        says.SetNonPropertyValueMustBeANumberAccessor(() => Number);
        says.SetAttemptedValueIsInvalidAccessor((_, _) => Answer);
        says.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Answer);
        says.SetUnknownValueIsInvalidAccessor(_ => Answer);
        says.SetNonPropertyUnknownValueIsInvalidAccessor(() => Answer);
        says.SetValueIsInvalidAccessor(_ => Answer);
        says.SetValueMustNotBeNullAccessor(_ => Missing);
        says.SetMissingBindRequiredValueAccessor(_ => Missing);
        says.SetMissingKeyOrValueAccessor(() => Missing);
    }
}
