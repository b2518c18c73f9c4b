import PDFDocument from "pdfkit";
import type { Canvas, Paint, Weight } from "./canvas.ts";
import type { MapPageFonts } from "./fonts.ts";

export interface PdfMapPage {
  readonly canvas: Canvas;
  finish(): Promise<Buffer>;
}

interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly subject: string;
  readonly lang: string;
  readonly date: string; // YYYY-MM-DD: the only date in the file, so that the same map page is the same to the byte
}

/** pdfkit takes a font that is open already, which its types do not know; opening one takes as long as drawing. */
function openedFont(fonts: MapPageFonts, weight: Weight): PDFKit.Mixins.PDFFontSource {
  return fonts.font(weight) as unknown as PDFKit.Mixins.PDFFontSource;
}

/** Draws a one-page PDF: text stays text, in an embedded subset of the font. */
export function createPdfMapPage(
  { width, height, title, subject, lang, date }: PdfPage,
  fonts: MapPageFonts,
): PdfMapPage {
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    pdfVersion: "1.7",
    lang,
    displayTitle: true,
    info: { Title: title, Subject: subject, CreationDate: new Date(`${date}T00:00:00Z`) },
  });
  for (const weight of ["regular", "bold"] as const) document.registerFont(weight, openedFont(fonts, weight));
  const chunks: Buffer[] = [];
  document.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve, reject) => {
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });

  function paintWith({ fill, stroke, strokeWidth = 1, opacity = 1 }: Paint): void {
    document.opacity(opacity).lineJoin("round").lineWidth(strokeWidth);
    if (fill && stroke) document.fillAndStroke(fill, stroke, "even-odd");
    else if (fill) document.fill(fill, "even-odd");
    else if (stroke) document.stroke(stroke);
  }

  const canvas: Canvas = {
    rect(box, paint) {
      document.rect(box.x, box.y, box.width, box.height);
      paintWith(paint);
    },
    path(commands, paint) {
      if (commands === "") return;
      document.path(commands);
      paintWith(paint);
    },
    circle(x, y, radius, paint) {
      document.circle(x, y, radius);
      paintWith(paint);
    },
    text(text, x, y, { size, weight = "regular", fill = "#222222", anchor = "start", halo = 0 }) {
      const share = anchor === "start" ? 0 : anchor === "middle" ? 0.5 : 1;
      const start = x - fonts.widthOf(text, size, weight) * share;
      if (halo > 0)
        canvas.path(fonts.outline(text, start, y, size, weight), { stroke: "#ffffff", strokeWidth: halo * 2 });
      document.opacity(1).font(weight).fontSize(size).fillColor(fill);
      document.text(text, start, y, { lineBreak: false, baseline: "alphabetic", features: [] });
    },
  };

  return {
    canvas,
    finish() {
      document.end();
      return ended;
    },
  };
}
