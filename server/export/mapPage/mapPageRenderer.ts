import type { MapPageBase, MapPageContent, MapPageFormat } from "../../contract/mapPageContent.ts";
import { createMapPageFonts, type MapPageFonts } from "./fonts.ts";
import { type MapPictureFormat, mapPicturePng } from "./mapPicture.ts";
import { planPages } from "./pages.ts";
import { sheetOf } from "./paper.ts";
import { createPdfMapPages } from "./pdfCanvas.ts";
import { PRINT_DOTS_PER_INCH, renderPng } from "./png.ts";
import { createSvgMapPage } from "./svgCanvas.ts";

/** Map pages in three forms. The same content gives the same bytes. A PDF holds all pages, the others one. */
export interface MapPageRenderer {
  pageCount(content: MapPageContent, format: MapPageFormat): number;
  /** @throws {RangeError} for a page that there is not, as `png` does */
  svg(content: MapPageContent, format: MapPageFormat): string;
  /** 300 dots per inch unless told otherwise. */
  png(content: MapPageContent, format: MapPageFormat, dotsPerInch?: number): Promise<Buffer>;
  pdf(content: MapPageContent, format: MapPageFormat): Promise<Buffer>;
  /** One of the page's maps by itself. */
  picture(content: MapPageContent, view: number, format: MapPictureFormat): Promise<Buffer>;
}

/** Fonts are opened with the first map page and kept. */
export function createMapPageRenderer(base: MapPageBase): MapPageRenderer {
  let opened: MapPageFonts | undefined;
  const fonts = () => (opened ??= createMapPageFonts());

  function svgMapPage(content: MapPageContent, format: MapPageFormat) {
    const { page: number = 1 } = format;
    const pages = planPages(content, format, fonts(), base);
    const page = pages[number - 1];
    if (!page) throw new RangeError(`page ${number} of ${pages.length}`);
    const { width, height } = sheetOf(format);
    const mapPage = createSvgMapPage({ width, height, title: content.title, lang: content.lang }, fonts());
    page.draw(mapPage.canvas, number, pages.length);
    return { mapPage, width };
  }

  return {
    pageCount: (content, format) => planPages(content, format, fonts(), base).length,
    svg: (content, format) => svgMapPage(content, format).mapPage.finish(),
    png(content, format, dotsPerInch = PRINT_DOTS_PER_INCH) {
      const { mapPage, width } = svgMapPage(content, format);
      return renderPng(mapPage.finishOutlined(), width, dotsPerInch, format.tone === "grey");
    },
    pdf(content, format) {
      const { width, height } = sheetOf(format);
      const { title, lang, date, subtitle, scenario } = content;
      const document = createPdfMapPages(
        {
          ...{ width, height, title, subject: [subtitle, scenario].join(" / "), author: content.author, date },
          ...{ lang: LOCALES[lang], isGrey: format.tone === "grey" },
        },
        fonts(),
      );
      const pages = planPages(content, format, fonts(), base);
      for (const [index, page] of pages.entries()) {
        document.addPage(page.bookmark, page.headings);
        page.draw(document.canvas, index + 1, pages.length);
      }
      return document.finish();
    },
    picture: (content, view, format) => mapPicturePng(content, view, format, base, fonts()),
  };
}

const LOCALES = { ja: "ja-JP", en: "en" } as const;
