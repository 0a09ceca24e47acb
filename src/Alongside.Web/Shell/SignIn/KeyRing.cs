using System.Xml.Linq;
using Alongside.Web.Storage;
using Alongside.Web.Storage.Directory;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Alongside.Web.Shell.SignIn;

/// <summary>Data Protection's keys lie in the directory, so that every process on it reads what another has protected.</summary>
sealed class KeyRing(IDbContextFactory<DirectoryDb> directories, WriteGate gate) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var directory = directories.CreateDbContext();
        return [.. directory.ProtectionKeys.Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    // The framework asks for this without awaiting, about once in 90 days; the others wait for the same key meanwhile, so it goes
    // on beside the threads on which pages are made, all of which may be theirs.
    public void StoreElement(XElement element, string friendlyName)
    {
        using var directory = directories.CreateDbContext();
        directory.ProtectionKeys.Add(
            new()
            {
                Id = Guid.CreateVersion7(),
                Name = friendlyName,
                Xml = element.ToString(SaveOptions.DisableFormatting),
            }
        );
        Task.Run(() => gate.SaveAsync(directory)).GetAwaiter().GetResult();
    }
}
