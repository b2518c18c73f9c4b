/** What a map may fill of a printed page, in CSS pixels: A4 landscape within its margins, with room for the numbers. */
const PRINT_HEIGHT = 500;
export const PAGE_WIDTH = 1040;
export const HALF_PAGE_WIDTH = 500; // two maps side by side

/**
 * Tells the print style the size a map has on screen, and by how much it must shrink to stand whole on paper: Leaflet
 * draws for the screen, and a box of another size would cut it. @returns what stops that
 */
export function keepPrintSize(element: HTMLElement, printWidth: number): () => void {
  const observer = new ResizeObserver(() => {
    const { offsetWidth: width, offsetHeight: height } = element;
    if (matchMedia("print").matches || width === 0 || height === 0) return;
    element.style.setProperty("--map-width", `${width}px`);
    element.style.setProperty("--map-height", `${height}px`);
    element.style.setProperty("--map-zoom", String(Math.min(1, printWidth / width, PRINT_HEIGHT / height)));
  });
  observer.observe(element);
  return () => observer.disconnect();
}
