using System.Text;
using ICSharpCode.SharpZipLib.Zip;

namespace Alongside.Web.Outputs;

/// <summary>A ZIP whose files are encrypted with AES-256, as 7-Zip and others open it. It is written forward, file after file.</summary>
public sealed class SealedZip : IDisposable
{
    const int KeyBits = 256;
    const int Buffer = 1 << 16;

    readonly ZipOutputStream zip;
    readonly string folder;
    readonly DateTime at;

    /// <param name="folder">In which everything lies.</param>
    /// <param name="at">What each file says of when it was made.</param>
    public SealedZip(Stream to, string password, string folder, DateTime at)
    {
        (this.folder, this.at) = (folder, at);
        zip = new ZipOutputStream(to)
        {
            Password = password,
            IsStreamOwner = false,
            UseZip64 = UseZip64.Dynamic,
        };
    }

    public async Task AddAsync(string name, Func<TextWriter, Task> write)
    {
        zip.PutNextEntry(
            new ZipEntry($"{folder}/{name}")
            {
                AESKeySize = KeyBits,
                IsUnicodeText = true,
                DateTime = at,
            }
        );
        await using (var text = new StreamWriter(zip, new UTF8Encoding(false), Buffer, leaveOpen: true))
            await write(text);
        zip.CloseEntry();
    }

    public void Dispose() => zip.Dispose();
}
