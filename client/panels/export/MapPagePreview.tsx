import { useEffect, useState } from "preact/hooks";
import { exportText as t } from "../../i18n/export.ts";
import "./MapPagePreview.css";

const WAIT_MS = 500; // until nobody types or chooses any more

/** The map page as it will be made, small. @param path  of its SVG */
export function MapPagePreview({ path }: { readonly path: string }) {
  const [shown, setShown] = useState(path);
  const [state, setState] = useState<"making" | "made" | "failed">("making");
  useEffect(() => {
    if (shown === path) return;
    setState("making");
    const timer = setTimeout(() => setShown(path), WAIT_MS);
    return () => clearTimeout(timer);
  }, [path]);
  return (
    <figure class="map-page-preview" aria-busy={state === "making"}>
      <figcaption>
        {t(state === "made" ? "preview" : state === "failed" ? "previewFailed" : "previewMaking")}
      </figcaption>
      <img src={shown} alt={t("previewAlt")} onLoad={() => setState("made")} onError={() => setState("failed")} />
    </figure>
  );
}
