import PDFDocument from "pdfkit";
import type { Canvas, Paint, Role, Weight } from "./canvas.ts";
import { type MapPageFonts, oneSpelling } from "./fonts.ts";
import { pdfStructure } from "./pdfStructure.ts";

export interface PdfMapPages {
  readonly canvas: Canvas;
  /** Starts the next page; the first one too. */
  addPage(bookmark: string | null, headings: readonly string[]): void;
  finish(): Promise<Buffer>;
}

interface PdfDocument {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly lang: string; // ja-JP
  readonly isGrey: boolean;
  readonly date: string; // YYYY-MM-DD: the only date in the file, so that the same map page is the same to the byte
}

/** pdfkit takes a font that is open already, which its types do not know; opening one takes as long as drawing. */
function openedFont(fonts: MapPageFonts, weight: Weight): PDFKit.Mixins.PDFFontSource {
  return fonts.font(weight) as unknown as PDFKit.Mixins.PDFFontSource;
}

/** Draws a tagged PDF: text stays text, in an embedded subset of the font; colours in the grey space where all is grey. */
export function createPdfMapPages(given: PdfDocument, fonts: MapPageFonts): PdfMapPages {
  const { width, height, title, subject, author, lang, isGrey, date } = given;
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    pdfVersion: "1.7",
    lang,
    tagged: true,
    displayTitle: true,
    info: {
      ...{ Title: title, Subject: subject, CreationDate: new Date(`${date}T00:00:00Z`) },
      ...(author === "" ? {} : { Author: author }),
    },
  });
  for (const weight of ["regular", "bold"] as const) document.registerFont(weight, openedFont(fonts, weight));
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve, reject) => {
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
  const structure = pdfStructure(document);

  /** In DeviceGray a printer takes black ink alone; pdfkit itself knows RGB and CMYK only. */
  function setColours({ fill, stroke }: Pick<Paint, "fill" | "stroke">): void {
    if (isGrey) {
      if (fill) document.addContent(`${greyOf(fill)} g`);
      if (stroke) document.addContent(`${greyOf(stroke)} G`);
      return;
    }
    if (fill) document.fillColor(fill);
    if (stroke) document.strokeColor(stroke);
  }

  function paint(outline: () => void, { fill, stroke, strokeWidth = 1, opacity = 1 }: Paint): void {
    structure.drawn(() => {
      document.opacity(opacity).lineJoin("round").lineWidth(strokeWidth);
      setColours({ ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}) });
      outline();
      if (fill && stroke) document.addContent("B*");
      else if (fill) document.addContent("f*");
      else if (stroke) document.addContent("S");
    });
  }

  const canvas: Canvas = {
    tagged: (role: Role, draw, alternative) => structure.tagged(role, draw, alternative),
    rect: (box, look) => paint(() => document.rect(box.x, box.y, box.width, box.height), look),
    path(commands, look) {
      if (commands !== "") paint(() => document.addContent(pdfPath(commands)), look);
    },
    circle: (x, y, radius, look) => paint(() => document.circle(x, y, radius), look),
    text(text, x, y, { size, weight = "regular", fill = "#222222", anchor = "start", halo = 0 }) {
      const share = anchor === "start" ? 0 : anchor === "middle" ? 0.5 : 1;
      const start = x - fonts.widthOf(text, size, weight) * share;
      if (halo > 0)
        canvas.path(fonts.outline(text, start, y, size, weight), { stroke: "#ffffff", strokeWidth: halo * 2 });
      structure.drawn(() => {
        document.opacity(1).font(weight).fontSize(size);
        setColours({ fill });
        document.text(oneSpelling(text), start, y, { lineBreak: false, baseline: "alphabetic", features: [] });
      });
    },
  };

  let part: PDFKit.PDFOutline | undefined;
  return {
    canvas,
    addPage(bookmark, headings) {
      document.addPage({ size: [width, height], margin: 0 });
      if (bookmark !== null) part = document.outline.addItem(bookmark);
      for (const heading of headings) part?.addItem(heading);
    },
    finish() {
      structure.end();
      document.end();
      return ended;
    },
  };
}

const OPERATORS: Readonly<Record<string, string>> = { M: "m", L: "l", C: "c", Z: "h" };

/** A path as PDF has it. pdfkit would take a coast apart number by number, a fifth of the time of a page. */
function pdfPath(commands: string): string {
  return commands.replace(/([MLCZ])([^MLCZ]*)/g, (_, letter: string, numbers: string) =>
    numbers === "" ? `${OPERATORS[letter]} ` : `${numbers} ${OPERATORS[letter]} `,
  );
}

/** 0 black to 1 white, of a colour without hue. */
function greyOf(colour: string): string {
  return String(Math.round((Number.parseInt(colour.slice(1, 3), 16) / 255) * 1000) / 1000);
}
