using Microsoft.EntityFrameworkCore.Migrations;

namespace Alongside.Web.Storage;

/// <summary>Lets a migration be named by its whole id, which in ours begins with a number and in EF's own with a time.</summary>
sealed class OurMigrationIds : IMigrationsIdGenerator
{
    public string GenerateId(string name) => throw new NotSupportedException("Migrations are written by hand.");

    public string GetName(string id) => id;

    public bool IsValidId(string value) => true;
}
