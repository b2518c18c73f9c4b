import JSZip from "jszip";

const ZIPS_WITHIN = /\.(xlsx|docx|pptx)$/;
const NAMES_OTHER_PARTS = /(\.rels|^\[Content_Types\]\.xml)$/;

/**
 * An Office file packed again so that only its content decides its bytes: every entry carries `date`, workbooks inside
 * (a chart's data) as well, stamps of the moment of writing become `date`, and charts are numbered from one.
 */
export async function fixedZip(file: Uint8Array, date: Date): Promise<Buffer> {
  return repacked(await JSZip.loadAsync(file), date);
}

/** The same of a file that is open. */
export async function repacked(given: JSZip, date: Date): Promise<Buffer> {
  const renumbered = chartNumbering(Object.keys(given.files));
  const fixed = new JSZip();
  for (const [name, entry] of Object.entries(given.files)) {
    if (entry.dir) continue; // folders are in the names of their files
    const bytes = await entry.async("nodebuffer");
    const content = NAMES_OTHER_PARTS.test(name) ? renumbered(bytes.toString("utf8")) : bytes;
    const compression = name.endsWith(".png") ? "STORE" : "DEFLATE"; // a picture is compressed already
    fixed.file(renumbered(name), await withoutMoment(name, content, date), { date, compression, createFolders: false });
  }
  return fixed.generateAsync({ type: "nodebuffer", platform: "DOS" });
}

async function withoutMoment(name: string, content: Buffer | string, date: Date): Promise<Buffer | string> {
  if (ZIPS_WITHIN.test(name)) return fixedZip(Buffer.from(content), date);
  if (name !== "docProps/core.xml") return content;
  const stamp = `${date.toISOString().slice(0, 19)}Z`;
  return content.toString().replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`);
}

/** pptxgenjs numbers charts through the life of the process: the second deck would begin at chart3. */
function chartNumbering(names: readonly string[]): (text: string) => string {
  const numbers = names.flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? []).map(Number);
  const before = Math.min(...numbers) - 1;
  if (!(before > 0) || before === Infinity) return (text) => text;
  const part = /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)/g;
  return (text) => text.replace(part, (_, name: string, number: string) => `${name}${Number(number) - before}`);
}
