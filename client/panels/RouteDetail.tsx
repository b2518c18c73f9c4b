import { minutes } from "../format.ts";
import { placeText as t } from "../i18n/places.ts";
import { content } from "../state/draft.ts";
import { centreName } from "../state/facts.ts";
import { shownRoute } from "../state/placeCard.ts";
import "./RouteDetail.css";

/** The way that is drawn on the map: length, time, and its steps as a driver would be told them. */
export function RouteDetail() {
  const shown = shownRoute.value;
  if (!shown) return null;
  const { route, fromId } = shown;
  if (!route) return <p class="note">{t("noRoute")}</p>;
  const from = content.value.sites.find(({ id }) => id === fromId)?.name ?? centreName(fromId);
  const steps = route.legs.flatMap((leg) => leg.steps);
  const km = (route.distance / 1000).toFixed(1);
  return (
    <details class="route-detail">
      <summary>{t("routeSummary", { from, km, minutes: minutes(Math.ceil(route.duration / 6) / 10) })}</summary>
      <h4>{t("steps", { n: steps.length })}</h4>
      <ol class="steps">
        {steps.map((step, index) => (
          <li key={index}>
            {step.maneuver.instruction}
            {step.distance > 0 && <small> {(step.distance / 1000).toFixed(1)} km</small>}
          </li>
        ))}
      </ol>
    </details>
  );
}
