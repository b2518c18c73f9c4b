import JSZip from "jszip";
import type { Language } from "../../core/language.ts";

/**
 * What pptxgenjs 4.0.1 writes and PowerPoint repairs on opening, or hides from those who listen to a slide, put right
 * part by part. tests/export/officeSchemas.test.ts holds the decks against the published schemas and these rules.
 */
export async function mendDeck(zip: JSZip, language: Language): Promise<void> {
  for (const [name, entry] of Object.entries(zip.files)) {
    const mends = MENDS.filter(({ parts }) => parts.test(name));
    if (entry.dir || mends.length === 0) continue;
    const xml = await entry.async("string");
    zip.file(
      name,
      mends.reduce((mended, { mend }) => mend(mended, language), xml),
    );
  }
  await giveNotesTheirOwnTheme(zip);
  await fillZeros(zip);
}

interface Mend {
  readonly parts: RegExp;
  readonly mend: (xml: string, language: Language) => string;
}

const MENDS: readonly Mend[] = [
  { parts: /^\[Content_Types\]\.xml$/, mend: contentTypes },
  { parts: /^ppt\/presentation\.xml$/, mend: presentation },
  { parts: /^ppt\/slides\/slide\d+\.xml$/, mend: ownShapeIds },
  { parts: /^ppt\/slides\/slide\d+\.xml$/, mend: headerRows },
  { parts: /^ppt\/notesSlides\/notesSlide\d+\.xml$/, mend: noteParagraphs },
  { parts: /^ppt\/notesMasters\/notesMaster\d+\.xml$/, mend: notesMaster },
  { parts: /^ppt\/charts\/chart\d+\.xml$/, mend: chartAxes },
  { parts: /^ppt\/.*\.xml$/, mend: spokenLanguage },
];

/** An override for a slide master a slide, where there is one master; and image/jpg, which is no media type. */
function contentTypes(xml: string): string {
  return xml
    .replace(/<Override PartName="\/ppt\/slideMasters\/slideMaster(?!1\.xml)[^>]*>/g, "")
    .replace('ContentType="image/jpg"', 'ContentType="image/jpeg"');
}

const NOTES_PAGE = '<p:notesSz cx="6858000" cy="9144000"/>'; // EMU: as PowerPoint has it, not the slide on its side

/** The masters come first, then the slides. */
function presentation(xml: string): string {
  const notes = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml)?.[0] ?? "";
  return xml
    .replace(notes, "")
    .replace("</p:sldMasterIdLst>", `</p:sldMasterIdLst>${notes}`)
    .replace(/<p:notesSz [^>]*>/, NOTES_PAGE);
}

/** A table gets the id its slide's number gives, which a text has already. Nothing refers to a shape by its id. */
function ownShapeIds(xml: string): string {
  let id = 0;
  return xml.replace(/(<p:cNvPr id=")\d+"/g, (_, start: string) => `${start}${++id}"`);
}

/** A table's first row is its heading; what it is about is said to those who cannot see it: the slide's title. */
function headerRows(xml: string): string {
  const title = /<p:ph[^>]*type="(?:ctrTitle|title)".*?<\/p:sp>/s.exec(xml)?.[0] ?? "";
  const about = [...title.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join("");
  return xml
    .replaceAll("<a:tblPr/>", '<a:tblPr firstRow="1"/>')
    .replace(/(<p:cNvPr id="\d+" name="Table[^"]*")\/>/g, `$1 descr="${about.replaceAll('"', "&quot;")}"/>`);
}

/** A line break inside a text run is a space to PowerPoint: every line of a note is a paragraph. */
function noteParagraphs(xml: string): string {
  return xml.replace(
    /<a:p>(<a:r><a:rPr[^>]*\/><a:t>)([^<]*)(<\/a:t><\/a:r>)(<a:endParaRPr[^>]*\/>)?<\/a:p>/g,
    (_, before: string, text: string, after: string) =>
      text
        .split("\n")
        .map((line) => `<a:p>${before}${line}${after}</a:p>`)
        .join(""),
  );
}

/** The slide's picture holds no text. */
function notesMaster(xml: string): string {
  return xml.replace(/(<p:ph type="sldImg"(?:(?!<\/p:sp>).)*<\/p:spPr>)<p:txBody>.*?<\/p:txBody>/s, "$1");
}

/** A bar chart has two axes: the third id belongs to none. How many labels are skipped is said before the levels. */
function chartAxes(xml: string): string {
  return xml
    .replace(/((?:<c:axId val="\d+"\/>){2})<c:axId val="\d+"\/>/g, "$1")
    .replace(/(<c:noMultiLvlLbl val="\d"\/>)\s*(<c:tickLblSkip val="\d+"\/>)/g, "$2$1");
}

/** For spelling, hyphenation and reading aloud. */
function spokenLanguage(xml: string, language: Language): string {
  return language === "ja" ? xml.replaceAll('lang="en-US"', 'lang="ja-JP" altLang="en-US"') : xml;
}

const NOTES_THEME = "ppt/theme/theme2.xml";

/** Two masters may not share a theme. */
async function giveNotesTheirOwnTheme(zip: JSZip): Promise<void> {
  const rels = "ppt/notesMasters/_rels/notesMaster1.xml.rels";
  const types = "[Content_Types].xml";
  const read = async (name: string) => (await zip.file(name)?.async("string")) ?? "";
  zip.file(NOTES_THEME, await read("ppt/theme/theme1.xml"));
  zip.file(rels, (await read(rels)).replace("theme1.xml", "theme2.xml"));
  const override = `<Override PartName="/${NOTES_THEME}" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>`;
  zip.file(types, (await read(types)).replace("</Types>", `${override}</Types>`));
}

/** In the workbook behind a chart a 0 is an empty cell: the bar would vanish once somebody edits the data. */
async function fillZeros(zip: JSZip): Promise<void> {
  for (const name of Object.keys(zip.files).filter((part) => /^ppt\/embeddings\/.*\.xlsx$/.test(part))) {
    const workbook = await JSZip.loadAsync((await zip.file(name)?.async("uint8array")) ?? new Uint8Array());
    const sheet = "xl/worksheets/sheet1.xml";
    const xml = (await workbook.file(sheet)?.async("string")) ?? "";
    workbook.file(sheet, xml.replaceAll("<v></v>", "<v>0</v>"));
    zip.file(name, await workbook.generateAsync({ type: "uint8array" }));
  }
}
