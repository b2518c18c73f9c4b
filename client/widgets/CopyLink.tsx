import { useState } from "preact/hooks";
import { texts } from "../i18n/texts.ts";
import { say } from "../state/messages.ts";

const t = texts({
  link: { ja: "この画面へのリンクをコピー", en: "Copy a link to this view" },
  copied: { ja: "リンクをコピーしました", en: "Link copied" },
  byHand: { ja: "リンク（Ctrl+C でコピーできます）", en: "Link (copy it with Ctrl+C)" },
});

/**
 * Copies the address of the view. Browsers give the clipboard to pages on https and on the own machine only; on an
 * office's plain http the link is shown, selected, to be copied by hand.
 */
export function CopyLink() {
  const [isByHand, setByHand] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href); // navigator.clipboard itself is missing on plain http
      say(t("copied"));
      setByHand(false);
    } catch {
      setByHand(true);
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {t("link")}
      </button>
      {isByHand && (
        <label class="field">
          <span>{t("byHand")}</span>
          <input
            type="text"
            readOnly
            value={location.href}
            ref={select}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </label>
      )}
    </>
  );
}

function select(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
