import type { ComponentChildren } from "preact";

interface Props {
  readonly label: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A region that may scroll sideways or down, reachable by keyboard. */
export function ScrollRegion({ label, class: className = "table-scroll", children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
