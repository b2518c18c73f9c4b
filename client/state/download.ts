import { computed, signal } from "@preact/signals";
import { callFile } from "../api/http.ts";
import { latest } from "./latest.ts";
import { sayError } from "./messages.ts";

const file = latest<File>({ whenFailed: sayError });
const label = signal("");
const startedMs = signal(0);

/** The file the server is making, with a way to stop waiting for it. */
export const download = computed(() =>
  file.isAsking.value ? { label: label.value, since: startedMs.value, cancel: () => file.stop() } : null,
);

/** Fetches a file (with a body, of what is not saved) and hands it to the browser to keep; large sheets and slides take some seconds. */
export async function startDownload(name: string, path: string, body?: unknown): Promise<void> {
  label.value = name;
  startedMs.value = performance.now();
  const made = await file.ask((signal) =>
    callFile(path, body === undefined ? { signal } : { method: "POST", body, signal }),
  );
  if (!made) return; // stopped, failed, or another file is being made
  keepFile(made);
  file.clear();
}

/** Hands a file to the browser to keep. */
export function keepFile(made: File): void {
  const url = URL.createObjectURL(made);
  const link = document.createElement("a");
  link.href = url;
  link.download = made.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser may still be reading it
}
