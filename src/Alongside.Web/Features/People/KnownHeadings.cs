using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Alongside.Web.Features.People;

/// <summary>What headings usually mean, in whatever words a spreadsheet or an HR system has for them.</summary>
static class KnownHeadings
{
    static readonly FrozenDictionary<string, ColumnUse> Known = new Dictionary<ColumnUse, string>
    {
        [ColumnUse.Name] = "name fullname employee employeename staffname displayname person",
        [ColumnUse.FirstName] = "firstname forename givenname",
        [ColumnUse.LastName] = "lastname surname familyname",
        [ColumnUse.Email] = "email emailaddress mail workemail workemailaddress companyemail",
        [ColumnUse.JobTitle] = "jobtitle job roletitle jobrole position post occupation",
        [ColumnUse.Manager] =
            "manager linemanager reportsto managername manageremail linemanagername linemanageremail directmanager managedby supervisor",
        [ColumnUse.Team] = "team department dept teamname departmentname division unit",
        [ColumnUse.Location] = "location site office place workplace worklocation branch base",
        [ColumnUse.Start] =
            "start startdate started datestarted starts firstday joined joindate joiningdate dateofjoining hiredate employmentstartdate",
        [ColumnUse.End] =
            "end enddate ended dateended ends lastday lastworkingday left dateleft leavedate leavingdate terminationdate employmentenddate",
    }
        .SelectMany(c => c.Value.Split(' '), (c, word) => (word, c.Key))
        .ToFrozenDictionary(c => c.word, c => c.Key);

    static readonly FrozenSet<string> Rights =
        "role roles userrole systemrole admin administrator isadmin hr ishr right rights permission permissions access accesslevel usertype"
            .Split(' ')
            .ToFrozenSet();

    /// <summary>A column that names a role or a right is left out by name, because nobody gains a right from a file.</summary>
    public static bool IsRight(string word) => Rights.Contains(word);

    /// <summary>Each heading as one word, told apart where two are alike.</summary>
    public static ImmutableArray<string> WordsOf(IEnumerable<string> headings)
    {
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        return
        [
            .. headings
                .Select(Word)
                .Select(w => (times[w] = times.GetValueOrDefault(w) + 1) == 1 ? w : $"{w}#{times[w]}"),
        ];
    }

    /// <summary>A name in two columns counts only where there is none in one.</summary>
    public static ImmutableArray<ColumnUse> UsesOf(ImmutableArray<string> words)
    {
        ImmutableArray<ColumnUse> uses = [.. words.Select(w => Known.GetValueOrDefault(w.Split('#')[0]))];
        return uses.Contains(ColumnUse.Name)
            ? [.. uses.Select(u => u is ColumnUse.FirstName or ColumnUse.LastName ? ColumnUse.LeftOut : u)]
            : uses;
    }

    /// <summary>Letters and digits in small, without what stands in brackets: “E-mail (work)” is email.</summary>
    static string Word(string heading)
    {
        var bare = heading.Split('(', '[')[0];
        return string.Concat(bare.Where(char.IsLetterOrDigit)).ToLowerInvariant();
    }
}
