using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Alongside.Web.Tests.People;

/// <summary>Spreadsheets put together by hand, so that they can be as wrong as any.</summary>
static class Sheets
{
    const string Types = """
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
        """;

    const string Root = """
        <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    const string Workbook = """
        <?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">PROPERTIES<sheets><sheet name="People" sheetId="1" r:id="rId1"/></sheets></workbook>
        """;

    const string Parts = """
        <?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
        """;

    /// <summary>Styles 1 and 2 show a day, the second in a format of the firm’s own; 3 shows a number of days.</summary>
    const string Styles = """
        <?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0 &quot;days&quot;"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
        """;

    /// <param name="rows">What stands between the tags of the sheet’s rows.</param>
    public static byte[] Of(
        string rows,
        string shared = "",
        string properties = "",
        string before = "",
        params (string Name, string Text)[] more
    ) =>
        Packed([
            ("[Content_Types].xml", Types),
            ("_rels/.rels", Root),
            ("xl/workbook.xml", Workbook.Replace("PROPERTIES", properties, StringComparison.Ordinal)),
            ("xl/_rels/workbook.xml.rels", Parts),
            ("xl/styles.xml", Styles),
            (
                "xl/sharedStrings.xml",
                $"""{before}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{shared}</sst>"""
            ),
            (
                "xl/worksheets/sheet1.xml",
                $"""{before}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>"""
            ),
            .. more,
        ]);

    /// <summary>A sheet of texts, as many rows as are given.</summary>
    public static byte[] OfTexts(params IEnumerable<string[]> rows) => Of(string.Concat(rows.Select(Row)));

    public static byte[] Packed(params (string Name, string Text)[] entries)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, text) in entries)
                using (var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open())
                    entry.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    static string Row(string[] cells, int at) =>
        string.Create(CultureInfo.InvariantCulture, $"""<row r="{at + 1}">""")
        + string.Concat(
            cells.Select(c => $"""<c t="inlineStr"><is><t>{System.Security.SecurityElement.Escape(c)}</t></is></c>""")
        )
        + "</row>";
}
