import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

interface Open {
  readonly element: () => Element | null;
  readonly close: () => void;
  /** A press elsewhere closes it too: what lies over the page. What stands beside the map stays. */
  readonly closesByPress: boolean;
  /** Selector of the button that opens and closes it: a press there is not one outside. */
  readonly opener: string | null;
}

/** Everything open that can be closed, the newest last: Escape closes one at a time. */
const open: Open[] = [];

function onKeyDown(event: KeyboardEvent): void {
  const newest = open.at(-1);
  if (event.key !== "Escape" || event.defaultPrevented || !newest || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  newest.close();
}

function onPointerDown({ target }: PointerEvent): void {
  if (!(target instanceof Element)) return;
  const isOutside = ({ element, opener }: Open) => !element()?.contains(target) && !(opener && target.closest(opener));
  for (const each of open.filter(({ closesByPress }) => closesByPress).filter(isOutside)) each.close();
}

function listen(): void {
  document.addEventListener("keydown", onKeyDown);
  document.addEventListener("pointerdown", onPointerDown, true);
}

function stopListening(): void {
  document.removeEventListener("keydown", onKeyDown);
  document.removeEventListener("pointerdown", onPointerDown, true);
}

/** Lets Escape, and unless told otherwise a press outside, close what is open. */
export function useDismiss(
  isOpen: boolean,
  element: RefObject<Element>,
  close: () => void,
  { closesByPress = true, opener = null }: Partial<Pick<Open, "closesByPress" | "opener">> = {},
): void {
  const newest = useRef(close);
  newest.current = close;
  useLayoutEffect(() => {
    if (!isOpen) return;
    const own: Open = { element: () => element.current, close: () => newest.current(), closesByPress, opener };
    if (open.length === 0) listen();
    open.push(own);
    return () => {
      open.splice(open.indexOf(own), 1);
      if (open.length === 0) stopListening();
    };
  }, [isOpen, closesByPress, opener]);
}
