/** Names beside marks, the ones that matter most first; a crowded one shows while its mark is pointed at or chosen. */
const NAMES = [".is-selected .site-name", ".centre-name", ".site-satellite .site-name", ".site-name"];

/** Hides the names that would lie over another: the marks stay, and every name is still in the list beside the map. */
export function makeRoomForNames(map: HTMLElement): void {
  const names = [...new Set(NAMES.flatMap((selector) => [...map.querySelectorAll<HTMLElement>(selector)]))];
  for (const name of names) name.classList.remove("is-crowded");
  const boxes = names.map((name) => name.getBoundingClientRect());
  const shown: DOMRect[] = [];
  for (const [index, box] of boxes.entries()) {
    if (shown.some((other) => overlap(box, other))) names[index].classList.add("is-crowded");
    else shown.push(box);
  }
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
