import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { texts } from "../i18n/texts.ts";
import { useUniqueId } from "./useUniqueId.ts";
import "./Dialog.css";

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons at the foot. */
  readonly actions?: ComponentChildren;
  readonly isWide?: boolean;
}

const t = texts({ close: { ja: "閉じる", en: "Close" } });

/** A modal dialog on the browser's own <dialog>: it keeps the focus inside and closes by Escape. */
export function Dialog({ title, onClose, children, actions, isWide = false }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useUniqueId();
  useEffect(() => {
    const opener = document.activeElement;
    ref.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog ref={ref} class={isWide ? "dialog is-wide" : "dialog"} aria-labelledby={titleId} onClose={onClose}>
      <header>
        <h2 id={titleId}>{title}</h2>
        <button type="button" class="icon-button" aria-label={t("close")} onClick={() => ref.current?.close()}>
          ✕
        </button>
      </header>
      <div class="dialog-body">{children}</div>
      {actions && <footer>{actions}</footer>}
    </dialog>
  );
}
