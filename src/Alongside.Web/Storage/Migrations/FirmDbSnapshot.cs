using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Alongside.Web.Storage.Migrations;

/// <summary>
/// The model as the migrations leave it, without column types, so that it serves both engines. A change of the model without a
/// migration shows as a difference from this.
/// </summary>
[DbContext(typeof(FirmDb))]
public sealed class FirmDbSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder model)
    {
        Table(
            model,
            "firm",
            "FirmRow",
            ["Firm"],
            ("Firm", typeof(Guid), true),
            ("Slug", typeof(string), true),
            ("Name", typeof(string), true),
            ("Practice", typeof(bool), true),
            ("Zone", typeof(string), true),
            ("ClockOffset", typeof(long), true),
            ("State", typeof(int), true),
            ("Rules", typeof(string), true),
            ("Contact", typeof(Guid?), false),
            ("ContactPhone", typeof(string), false),
            ("Helpline", typeof(string), false),
            ("HeadNumber", typeof(long), true),
            ("HeadHash", typeof(string), true),
            ("TermsVersion", typeof(int), true),
            ("LogNumber", typeof(long), true),
            ("LogHash", typeof(string), true),
            ("CopyAskedBy", typeof(Guid?), false),
            ("CopyAskedOn", typeof(DateOnly?), false),
            ("EndAskedBy", typeof(Guid?), false),
            ("EndAskedOn", typeof(DateOnly?), false),
            ("GoesOn", typeof(DateOnly?), false),
            ("ByOwnSignInAlone", typeof(bool), true),
            ("Webhooks", typeof(int), true),
            ("MovedTo", typeof(string), false)
        );
        Table(
            model,
            "firm_log",
            "FirmLogRow",
            ["Firm", "Number"],
            ("Firm", typeof(Guid), true),
            ("Number", typeof(long), true),
            ("Hand", typeof(Guid), true),
            ("At", typeof(DateTime), true),
            ("Day", typeof(DateOnly), true),
            ("Change", typeof(string), true),
            ("Payload", typeof(string), true),
            ("Previous", typeof(string), true),
            ("Hash", typeof(string), true)
        );
        Table(
            model,
            "own_sign_in",
            "OwnSignInRow",
            ["Firm"],
            ("Firm", typeof(Guid), true),
            ("Issuer", typeof(string), true),
            ("ClientId", typeof(string), true),
            ("Secret", typeof(string), true),
            ("Domains", typeof(string), true)
        );
        Table(
            model,
            "own_identity",
            "OwnIdentityRow",
            ["Firm", "Issuer", "Subject"],
            ("Firm", typeof(Guid), true),
            ("Issuer", typeof(string), true),
            ("Subject", typeof(string), true),
            ("Person", typeof(Guid), true),
            ("At", typeof(DateTime), true)
        );
        Index(model, "OwnIdentityRow", true, "Firm", "Person");
        Table(
            model,
            "person",
            "PersonRow",
            ["Firm", "Id"],
            ("Firm", typeof(Guid), true),
            ("Id", typeof(Guid), true),
            ("Name", typeof(string), true),
            ("Email", typeof(string), false),
            ("JobTitle", typeof(string), false),
            ("Team", typeof(string), false),
            ("Location", typeof(string), false),
            ("Starts", typeof(DateOnly?), false),
            ("Ends", typeof(DateOnly?), false)
        );
        Table(
            model,
            "reporting_line",
            "ReportingLineRow",
            ["Firm", "Employee", "From"],
            ("Firm", typeof(Guid), true),
            ("Employee", typeof(Guid), true),
            ("From", typeof(DateOnly), true),
            ("Manager", typeof(Guid), true),
            ("Until", typeof(DateOnly?), false)
        );
        Table(
            model,
            "role",
            "RoleRow",
            ["Firm", "Person", "Role", "From"],
            ("Firm", typeof(Guid), true),
            ("Person", typeof(Guid), true),
            ("Role", typeof(int), true),
            ("From", typeof(DateOnly), true),
            ("Until", typeof(DateOnly?), false)
        );
        Table(
            model,
            "person_word",
            "PersonWordRow",
            ["Firm", "Word", "Person"],
            ("Firm", typeof(Guid), true),
            ("Word", typeof(string), true),
            ("Person", typeof(Guid), true)
        );
        Table(
            model,
            "people_import",
            "ImportRow",
            ["Firm", "Number"],
            ("Firm", typeof(Guid), true),
            ("Number", typeof(int), true),
            ("By", typeof(Guid), true),
            ("At", typeof(DateTime), true),
            ("Day", typeof(DateOnly), true),
            ("Joined", typeof(int), true),
            ("Leaving", typeof(int), true),
            ("Moved", typeof(int), true),
            ("Changed", typeof(int), true),
            ("Head", typeof(long), true),
            ("Did", typeof(string), false),
            ("UndoneBy", typeof(Guid?), false),
            ("UndoneAt", typeof(DateTime?), false),
            ("Integration", typeof(string), false)
        );
        Table(
            model,
            "import_columns",
            "ImportColumnsRow",
            ["Firm", "Headings"],
            ("Firm", typeof(Guid), true),
            ("Headings", typeof(string), true),
            ("Uses", typeof(string), true),
            ("At", typeof(DateTime), true)
        );
        Table(
            model,
            "record",
            "RecordRow",
            ["Firm", "Id"],
            ("Firm", typeof(Guid), true),
            ("Id", typeof(Guid), true),
            ("Kind", typeof(string), true),
            ("Employee", typeof(Guid), true),
            ("Manager", typeof(Guid), true),
            ("FirstManager", typeof(Guid), true),
            ("Stage", typeof(string), true),
            ("Owner", typeof(Guid), true),
            ("NextDue", typeof(DateOnly?), false),
            ("ShownToEmployee", typeof(bool), true),
            ("Ended", typeof(bool), true),
            ("Begun", typeof(long), true),
            ("Moved", typeof(DateOnly), true),
            ("Talked", typeof(DateOnly?), false),
            ("Handed", typeof(long), true),
            ("Version", typeof(long), true)
        );
        Table(
            model,
            "body",
            "BodyRow",
            ["Firm", "Record", "Audience", "Keeper"],
            ("Firm", typeof(Guid), true),
            ("Record", typeof(Guid), true),
            ("Audience", typeof(int), true),
            ("Keeper", typeof(Guid), true),
            ("Json", typeof(string), true)
        );
        Table(
            model,
            "opening",
            "OpeningRow",
            ["Firm", "Record", "Reader", "Day"],
            ("Firm", typeof(Guid), true),
            ("Record", typeof(Guid), true),
            ("Reader", typeof(Guid), true),
            ("Day", typeof(DateOnly), true),
            ("Entry", typeof(long), true)
        );
        Table(
            model,
            "read",
            "ReadRow",
            ["Firm", "Record", "Reader", "Day"],
            ("Firm", typeof(Guid), true),
            ("Record", typeof(Guid), true),
            ("Reader", typeof(Guid), true),
            ("Day", typeof(DateOnly), true),
            ("At", typeof(DateTime), true)
        );
        Table(
            model,
            "entry",
            "EntryRow",
            ["Firm", "Number"],
            ("Firm", typeof(Guid), true),
            ("Number", typeof(long), true),
            ("Record", typeof(Guid), true),
            ("Hand", typeof(Guid), true),
            ("Voice", typeof(Guid), true),
            ("At", typeof(DateTime), true),
            ("Day", typeof(DateOnly), true),
            ("Fact", typeof(string), true),
            ("FactVersion", typeof(int), true),
            ("Audience", typeof(int), true),
            ("Digest", typeof(string), true),
            ("Previous", typeof(string), true),
            ("Hash", typeof(string), true)
        );
        Table(
            model,
            "text",
            "TextRow",
            ["Firm", "Number"],
            ("Firm", typeof(Guid), true),
            ("Number", typeof(long), true),
            ("Salt", typeof(string), true),
            ("Payload", typeof(string), true)
        );
        Table(
            model,
            "form_key",
            "FormKeyRow",
            ["Firm", "Person", "Key"],
            ("Firm", typeof(Guid), true),
            ("Person", typeof(Guid), true),
            ("Key", typeof(string), true),
            ("Route", typeof(string), true),
            ("Digest", typeof(string), true),
            ("Location", typeof(string), true),
            ("At", typeof(DateTime), true)
        );
        Table(
            model,
            "path_count",
            "PathCountRow",
            ["Firm", "Quarter", "Path"],
            ("Firm", typeof(Guid), true),
            ("Quarter", typeof(string), true),
            ("Path", typeof(string), true),
            ("Count", typeof(int), true)
        );
        Table(
            model,
            "promise",
            "PromiseRow",
            ["Firm", "Record", "Promise", "First"],
            ("Firm", typeof(Guid), true),
            ("Record", typeof(Guid), true),
            ("Promise", typeof(Guid), true),
            ("First", typeof(DateOnly), true),
            ("Day", typeof(DateOnly), true),
            ("Owner", typeof(Guid), true),
            ("Receiver", typeof(Guid), true),
            ("Support", typeof(bool), true),
            ("Done", typeof(DateOnly?), false),
            ("There", typeof(bool), true),
            ("Entry", typeof(long), true)
        );
        Table(
            model,
            "meeting",
            "MeetingRow",
            ["Firm", "Record", "Kind"],
            ("Firm", typeof(Guid), true),
            ("Record", typeof(Guid), true),
            ("Kind", typeof(int), true),
            ("Day", typeof(DateOnly), true),
            ("Time", typeof(TimeOnly), true),
            ("Employee", typeof(Guid), true),
            ("Manager", typeof(Guid), true),
            ("Entry", typeof(long), true)
        );
        Table(
            model,
            "due",
            "DueRow",
            ["Firm", "Record", "Kind", "Person", "Day"],
            ("Firm", typeof(Guid), true),
            ("Record", typeof(Guid), true),
            ("Kind", typeof(int), true),
            ("Person", typeof(Guid), true),
            ("Day", typeof(DateOnly), true),
            ("Move", typeof(string), false),
            ("Entry", typeof(long), true)
        );
        Table(
            model,
            "hr_call",
            "HrCallRow",
            ["Firm", "Record", "Kind", "By"],
            ("Firm", typeof(Guid), true),
            ("Record", typeof(Guid), true),
            ("Kind", typeof(int), true),
            ("By", typeof(Guid), true),
            ("Since", typeof(DateOnly), true),
            ("Entry", typeof(long), true)
        );
        Table(
            model,
            "log_draft",
            "LogDraftRow",
            ["Firm", "Person", "Id"],
            ("Firm", typeof(Guid), true),
            ("Person", typeof(Guid), true),
            ("Id", typeof(Guid), true),
            ("Record", typeof(Guid), true),
            ("Reach", typeof(int), true),
            ("Entry", typeof(string), true),
            ("SavedAt", typeof(DateTime), true)
        );
        Messages(model);
        Advising(model);
        Leaving(model);
        Index(model, "LogDraftRow", false, "Firm", "SavedAt");
        Index(model, "PromiseRow", false, "Firm", "Owner", "There", "Day");
        Index(model, "PromiseRow", false, "Firm", "There", "First");
        Index(model, "MeetingRow", false, "Firm", "Manager", "Day");
        Index(model, "MeetingRow", false, "Firm", "Employee", "Day");
        Index(model, "DueRow", false, "Firm", "Day");
        Index(model, "HrCallRow", false, "Firm", "Since");
        Index(model, "FirmRow", true, "Slug");
        Index(model, "ReportingLineRow", false, "Firm", "Manager");
        Index(model, "RecordRow", false, "Firm", "Employee", "Begun");
        Index(model, "RecordRow", false, "Firm", "Employee", "Kind", "Begun");
        Index(model, "RecordRow", false, "Firm", "Employee", "Manager", "Talked");
        Index(model, "RecordRow", false, "Firm", "Manager", "Kind", "Ended", "NextDue");
        Index(model, "RecordRow", false, "Firm", "Manager", "Moved");
        Index(model, "RecordRow", false, "Firm", "Ended", "NextDue");
        Index(model, "RecordRow", false, "Firm", "Kind", "Ended", "NextDue", "Begun");
        Index(model, "RecordRow", false, "Firm", "Kind", "Ended", "Stage", "NextDue");
        Index(model, "EntryRow", false, "Firm", "Record", "Number");
        Index(model, "EntryRow", false, "Firm", "Record", "Day");
        Index(model, "EntryRow", false, "Firm", "Day");
    }

    static void Messages(ModelBuilder model)
    {
        Table(
            model,
            "message",
            "MessageRow",
            ["Firm", "Id"],
            ("Firm", typeof(Guid), true),
            ("Id", typeof(Guid), true),
            ("Record", typeof(Guid), true),
            ("About", typeof(string), true),
            ("Kind", typeof(int), true),
            ("Person", typeof(Guid), true),
            ("Other", typeof(Guid), true),
            ("ToManager", typeof(bool), true),
            ("At", typeof(DateTime), true),
            ("Leaves", typeof(DateTime), true),
            ("Meeting", typeof(int?), false),
            ("Day", typeof(DateOnly?), false),
            ("Time", typeof(TimeOnly?), false),
            ("Turn", typeof(int?), false),
            ("Number", typeof(int?), false),
            ("Sequence", typeof(int?), false),
            ("Talks", typeof(int?), false),
            ("Promises", typeof(int?), false),
            ("State", typeof(int), true),
            ("Tries", typeof(int), true),
            ("NextTry", typeof(DateTime?), false),
            ("Mail", typeof(Guid?), false),
            ("SentAt", typeof(DateTime?), false),
            ("Trouble", typeof(string), false)
        );
        Table(
            model,
            "calendar_event",
            "CalendarEventRow",
            ["Firm", "Record", "Kind", "Number"],
            ("Firm", typeof(Guid), true),
            ("Record", typeof(Guid), true),
            ("Kind", typeof(int), true),
            ("Number", typeof(int), true),
            ("Day", typeof(DateOnly), true),
            ("Time", typeof(TimeOnly), true),
            ("Employee", typeof(Guid), true),
            ("Manager", typeof(Guid), true),
            ("Sequence", typeof(int), true),
            ("CalledOff", typeof(bool), true)
        );
        Table(
            model,
            "reach",
            "ReachRow",
            ["Firm", "Person"],
            ("Firm", typeof(Guid), true),
            ("Person", typeof(Guid), true),
            ("OwnHours", typeof(bool), true),
            ("MailFrom", typeof(TimeOnly), true),
            ("MailUntil", typeof(TimeOnly), true),
            ("Together", typeof(bool), true),
            ("MeetingSoon", typeof(bool), true),
            ("HrAnswered", typeof(bool), true),
            ("Weekly", typeof(bool), true),
            ("Feed", typeof(string), false)
        );
        Index(model, "MessageRow", false, "Firm", "State", "Leaves");
        Index(model, "MessageRow", false, "Firm", "Person", "At");
        Index(model, "CalendarEventRow", false, "Firm", "Employee", "Day");
        Index(model, "CalendarEventRow", false, "Firm", "Manager", "Day");
        Index(model, "ReachRow", false, "Firm", "Feed");
    }

    static void Advising(ModelBuilder model)
    {
        Table(
            model,
            "engagement",
            "EngagementRow",
            ["Firm", "Id"],
            ("Firm", typeof(Guid), true),
            ("Id", typeof(Guid), true),
            ("Adviser", typeof(Guid), true),
            ("Scope", typeof(string), true),
            ("From", typeof(DateOnly), true),
            ("LastDay", typeof(DateOnly), true),
            ("InvitedBy", typeof(Guid), true),
            ("InvitedAt", typeof(DateTime), true),
            ("EndedBy", typeof(Guid?), false),
            ("EndedAt", typeof(DateTime?), false),
            ("Teams", typeof(string), false)
        );
        Index(model, "EngagementRow", false, "Firm", "Adviser");
        Index(model, "OpeningRow", false, "Firm", "Entry");
    }

    static void Leaving(ModelBuilder model)
    {
        Table(
            model,
            "firm_removal",
            "RemovalRow",
            ["Firm", "Number"],
            ("Firm", typeof(Guid), true),
            ("Number", typeof(int), true),
            ("AskedBy", typeof(Guid), true),
            ("AskedAt", typeof(DateTime), true),
            ("AskedOn", typeof(DateOnly), true),
            ("Reason", typeof(string), true),
            ("State", typeof(int), true),
            ("AnsweredBy", typeof(Guid?), false),
            ("AnsweredOn", typeof(DateOnly?), false),
            ("Day", typeof(DateOnly?), false),
            ("CalledOffBy", typeof(Guid?), false),
            ("CalledOffOn", typeof(DateOnly?), false)
        );
        Table(
            model,
            "firm_export",
            "ExportRow",
            ["Firm", "Number"],
            ("Firm", typeof(Guid), true),
            ("Number", typeof(int), true),
            ("AskedBy", typeof(Guid), true),
            ("AskedAt", typeof(DateTime), true),
            ("AskedOn", typeof(DateOnly), true),
            ("Reason", typeof(string), true),
            ("State", typeof(int), true),
            ("AnsweredBy", typeof(Guid?), false),
            ("AnsweredOn", typeof(DateOnly?), false),
            ("AskersHalf", typeof(string), false),
            ("AnswerersHalf", typeof(string), false),
            ("MadeOn", typeof(DateOnly?), false),
            ("Bytes", typeof(long), true),
            ("Hash", typeof(string), false),
            ("AskerTookAt", typeof(DateTime?), false),
            ("AnswererTookAt", typeof(DateTime?), false)
        );
        Table(
            model,
            "webhook",
            "WebhookRow",
            ["Firm", "Id"],
            ("Firm", typeof(Guid), true),
            ("Id", typeof(Guid), true),
            ("Address", typeof(string), true),
            ("Kinds", typeof(string), true),
            ("Secret", typeof(string), true),
            ("OldSecret", typeof(string), false),
            ("OldUntil", typeof(DateTime?), false),
            ("MadeBy", typeof(Guid), true),
            ("MadeAt", typeof(DateTime), true)
        );
        Table(
            model,
            "webhook_delivery",
            "DeliveryRow",
            ["Firm", "Id"],
            ("Firm", typeof(Guid), true),
            ("Id", typeof(Guid), true),
            ("Webhook", typeof(Guid), true),
            ("Kind", typeof(string), true),
            ("Record", typeof(Guid), true),
            ("At", typeof(DateTime), true),
            ("State", typeof(int), true),
            ("Tries", typeof(int), true),
            ("NextTry", typeof(DateTime), true),
            ("TriedAt", typeof(DateTime?), false),
            ("Status", typeof(int?), false),
            ("Trouble", typeof(string), false),
            ("Milliseconds", typeof(int?), false)
        );
        Index(model, "DeliveryRow", unique: false, "Firm", "State", "NextTry");
    }

    static void Table(
        ModelBuilder model,
        string table,
        string row,
        string[] key,
        params (string Name, Type Type, bool Required)[] properties
    ) =>
        model.Entity(
            $"{typeof(Rows.FirmRow).Namespace}.{row}",
            e =>
            {
                foreach (var (name, type, required) in properties)
                    e.Property(type, name).HasColumnName(SnakeCase.Of(name)).IsRequired(required).ValueGeneratedNever();
                e.HasKey(key);
                e.ToTable(table);
            }
        );

    static void Index(ModelBuilder model, string row, bool unique, params string[] properties) =>
        model.Entity($"{typeof(Rows.FirmRow).Namespace}.{row}").HasIndex(properties).IsUnique(unique);
}
