import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { texts } from "../i18n/texts.ts";
import { Dialog } from "./Dialog.tsx";
import "./later.css";

const t = texts({
  loading: { ja: "読み込み中…", en: "Loading…" },
  title: { ja: "読み込めませんでした", en: "Could not be loaded" },
  failed: {
    ja: "この部分を読み込めませんでした。サーバーが動いているか確かめて、もう一度お試しください。入力したものは残っています。",
    en: "This part could not be loaded. Check that the server is running, then try again. Nothing you typed is lost.",
  },
  again: { ja: "もう一度", en: "Try again" },
});

/** A component whose code comes when it is first shown, or asked for ahead. */
export type LaterComponent<P> = ComponentType<P> & { readonly fetchAhead: () => void };

/** A part of the screen that is fetched when it is first shown: the first view need not wait for it. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): LaterComponent<P> {
  const code = lateCode(load);
  function Later(props: P) {
    useEffect(() => void code.fetch(), []);
    const Loaded = code.loaded.value;
    if (Loaded) return <Loaded {...props} />;
    return <div class="later">{code.hasFailed.value ? <Failed again={code.again} /> : <Loading />}</div>;
  }
  return Object.assign(Later, { fetchAhead: () => void code.fetch() });
}

/** The same for a dialog: it says in a dialog of its own that it could not be fetched. */
export function laterDialog<P extends { readonly onClose: () => void }>(
  load: () => Promise<ComponentType<P>>,
): ComponentType<P> {
  const code = lateCode(load);
  return function LaterDialog(props: P) {
    useEffect(() => void code.fetch(), []);
    const Loaded = code.loaded.value;
    if (Loaded) return <Loaded {...props} />;
    if (!code.hasFailed.value) return null;
    return (
      <Dialog title={t("title")} onClose={props.onClose}>
        <Failed again={code.again} />
      </Dialog>
    );
  };
}

interface LateCode<P> {
  readonly loaded: ReadonlySignal<ComponentType<P> | null>;
  readonly hasFailed: ReadonlySignal<boolean>;
  /** Fetches it, unless it is there. */
  fetch(): Promise<void>;
  /** Once more after a failure. */
  again(): Promise<void>;
}

function lateCode<P>(load: () => Promise<ComponentType<P>>): LateCode<P> {
  const loaded = signal<ComponentType<P> | null>(null);
  const hasFailed = signal(false);
  async function fetchCode(): Promise<void> {
    if (loaded.peek()) return;
    try {
      const component = await load();
      batch(() => {
        loaded.value = component;
        hasFailed.value = false;
      });
    } catch {
      hasFailed.value = true;
    }
  }
  async function again(): Promise<void> {
    await fetchCode();
    // The server answers, this file is not there: a newer version is installed. Its page brings unsaved edits back.
    if (hasFailed.peek() && (await isServerThere())) location.reload();
  }
  return { loaded, hasFailed, fetch: fetchCode, again };
}

const isServerThere = () =>
  fetch("/api/health").then(
    ({ ok }) => ok,
    () => false,
  );

function Loading() {
  return <p role="status">{t("loading")}</p>;
}

function Failed({ again }: { readonly again: () => Promise<void> }) {
  return (
    <p role="alert">
      {t("failed")}{" "}
      <button type="button" class="primary" onClick={() => void again()}>
        {t("again")}
      </button>
    </p>
  );
}
