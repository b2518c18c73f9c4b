import { engineText as t } from "../i18n/engine.ts";
import { sayReason } from "../i18n/reasons.ts";
import { roads } from "../state/network.ts";
import "./EngineBanner.css";

/** On every page while a routing server gives no figures, or not for every season: what is shown then is of before. */
export function EngineBanner() {
  const { engine, name } = roads.value ?? {};
  if (!engine || !name) return null;
  const { state, reason, refused } = engine;
  const lines = [
    ...(state === "silent" && reason ? [`${sayReason(reason)}${t("goesOn")}`] : []),
    ...(state === "asking" ? [t("asking", { name })] : []),
    ...refused.map((each) => sayReason(each.reason)),
  ];
  if (lines.length === 0) return null;
  return (
    <div class="engine-banner" role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
