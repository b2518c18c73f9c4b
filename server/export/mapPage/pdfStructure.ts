import type { Role } from "./canvas.ts";

/** A document's structure as it is drawn: elements within elements, and what of the page belongs to each. */
export interface PdfStructure {
  tagged(role: Role, draw: () => void, alternative?: string): void;
  /** Everything drawn outside a leaf of the structure is an artifact: nothing to be read. */
  drawn(draw: () => void): void;
  end(): void;
}

const CONTAINERS: ReadonlySet<Role> = new Set<Role>(["Table", "TR"]);

export function pdfStructure(document: PDFKit.PDFDocument): PdfStructure {
  const root = document.struct("Document");
  document.addStructure(root);
  const open: PDFKit.PDFStructureElement[] = [root];
  let isMarked = false;

  function marked(role: Role, draw: () => void, alternative: string | undefined): void {
    const type = role === "RowHead" ? "TH" : role;
    const element = document.struct(type, {
      ...(alternative === undefined ? {} : { alt: alternative }),
      ...(type === "TH" ? { scope: role === "RowHead" ? "Row" : "Column" } : {}),
    });
    open[open.length - 1].add(element);
    element.add(document.markStructureContent(type));
    isMarked = true;
    draw();
    isMarked = false;
    document.endMarkedContent();
    element.end();
  }

  function artifact(draw: () => void): void {
    document.markContent("Artifact");
    isMarked = true;
    draw();
    isMarked = false;
    document.endMarkedContent();
  }

  return {
    tagged(role, draw, alternative) {
      if (isMarked) return draw(); // inside a figure or an artifact all belongs to it
      if (role === "Artifact") return artifact(draw);
      if (!CONTAINERS.has(role)) return marked(role, draw, alternative);
      const element = document.struct(role);
      open[open.length - 1].add(element);
      open.push(element);
      draw();
      open.pop();
      element.end();
    },
    drawn(draw) {
      if (isMarked) draw();
      else artifact(draw);
    },
    end: () => root.end(),
  };
}
