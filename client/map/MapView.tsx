import { useEffect, useRef } from "preact/hooks";
import { mapText as t } from "../i18n/map.ts";
import { dropKind, isPresenting } from "../state/view.ts";
import { LayerSwitch } from "./LayerSwitch.tsx";
import { Legend } from "./Legend.tsx";
import { startMap } from "./startMap.ts";
import "./MapView.css";

/** The map: Leaflet owns the element from the moment it is shown until it is taken away. */
export function MapView() {
  const element = useRef<HTMLDivElement>(null);
  const tip = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current || !tip.current) return;
    return startMap(element.current, tip.current);
  }, []);
  return (
    <div class={dropKind.value ? "map-frame is-dropping" : "map-frame"}>
      {/* Leaflet writes its own classes on its element: this one never changes after it is made. */}
      <div ref={element} class="map" role="application" aria-label={t("map")} />
      <div ref={tip} class="map-tip" hidden />
      {!isPresenting.value && <LayerSwitch />}
      <Legend />
    </div>
  );
}
