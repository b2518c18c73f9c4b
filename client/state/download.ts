import { signal } from "@preact/signals";
import { ProblemError } from "../api/http.ts";
import { sayError } from "./messages.ts";

/** The file the server is making, with a way to stop waiting for it. */
export const download = signal<{ readonly label: string; readonly cancel: () => void } | null>(null);

/** Fetches a file and hands it to the browser to keep; large map pages and slides take some seconds. */
export async function startDownload(label: string, path: string): Promise<void> {
  download.value?.cancel();
  const own = new AbortController();
  const mine = { label, cancel: () => own.abort() };
  download.value = mine;
  try {
    const response = await fetch(path, { signal: own.signal });
    if (!response.ok) throw new ProblemError(await response.json());
    keepFile(await response.blob(), fileNameOf(response, path));
  } catch (error) {
    if (!own.signal.aborted) sayError(error);
  }
  if (download.value === mine) download.value = null;
}

function fileNameOf(response: Response, path: string): string {
  const disposition = response.headers.get("content-disposition") ?? "";
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1];
  if (encoded) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? path.replace(/\?.*/, "").split("/").at(-1) ?? "export";
}

function keepFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser may still be reading it
}
