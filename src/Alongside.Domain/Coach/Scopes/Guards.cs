namespace Alongside.Domain.Coaching;

/// <summary>Decides whether a phrase that matches is meant: used and not mentioned, said and not denied, about the other person.</summary>
static class Guards
{
    public static bool Let(Reading reading, Rule rule, Stretch sentence, Stretch match)
    {
        if (!rule.Ways.HasFlag(RuleWays.Raw) && IsMention(reading, match))
            return false;
        if (!rule.Ways.HasFlag(RuleWays.Frank) && Denials.Covers(reading, sentence, match))
            return false;
        return rule.Category switch
        {
            Category.CharacterNotBehaviour
            or Category.CodedLabel
            or Category.BlameOrShame
            or Category.HealthOrProtected => !OtherSubjects.Cover(reading, sentence, match),
            Category.Threat => !rule.Ways.HasFlag(RuleWays.If) || Threats.IsConditional(reading, sentence, match),
            Category.LeadingQuestion => IsAsked(reading, sentence, match),
            Category.Overgeneralising => Conduct.IsMeant(reading, sentence, match),
            _ => true,
        };
    }

    static bool IsAsked(Reading reading, Stretch sentence, Stretch match)
    {
        for (var i = match.First; i < Math.Min(sentence.End, match.End + 60); i++)
        {
            if (reading.Tokens[i].Sign is '?')
                return true;
        }
        return false;
    }

    static bool IsMention(Reading reading, Stretch match)
    {
        if (PersonNames.IsTitle(reading, match))
            return true;
        for (var i = match.First; i < match.End; i++)
        {
            if (!reading.Tokens[i].Is(Shape.Mention))
                return false;
        }
        return true;
    }
}
