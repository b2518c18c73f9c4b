import { useState } from "preact/hooks";
import { texts } from "../i18n/texts.ts";
import { useUniqueId } from "./useUniqueId.ts";
import "./Help.css";

const t = texts({ what: { ja: "「{term}」とは", en: "What is “{term}”?" } });

/** A small ? beside a term; pressing it shows what the term means. */
export function Help({ term, children }: { readonly term: string; readonly children: string }) {
  const [isOpen, setOpen] = useState(false);
  const id = useUniqueId();
  return (
    <span class="help">
      <button
        type="button"
        class="help-button"
        aria-label={t("what", { term })}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
      >
        ?
      </button>
      <span id={id} role="tooltip" class="help-text" hidden={!isOpen}>
        {children}
      </span>
    </span>
  );
}
