import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import { useDismiss } from "./dismiss.ts";

interface Props {
  readonly class: string;
  readonly summary: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A panel that opens over the page under its button; Escape and a press outside close it. */
export function PopOut({ class: name, summary, children }: Props) {
  const ref = useRef<HTMLDetailsElement>(null);
  const [isOpen, setOpen] = useState(false);
  useDismiss(isOpen, ref, () => setOpen(false));
  return (
    <details ref={ref} class={name} open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
