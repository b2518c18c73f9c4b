import { inSeason } from "../../../server/core/inSeason.ts";
import { percent } from "../../format.ts";
import { conditionText } from "../../i18n/conditions.ts";
import { prefectureText as t } from "../../i18n/prefecture.ts";
import { municipalityShapes } from "../../map/hitTest.ts";
import { FILLS, fillOf } from "../../map/zoneFill.ts";
import { conditions } from "../../state/conditions.ts";
import { coverage } from "../../state/coverage.ts";
import { content } from "../../state/draft.ts";
import { centreName, facts } from "../../state/facts.ts";
import { goTo, scope } from "../../state/view.ts";
import "./SmallMultiples.css";

const SIZE = 200;
/** Degrees of longitude are shorter than of latitude at 43.4° N. */
const LON_SCALE = Math.cos((43.4 * Math.PI) / 180);

/** The 11 centres side by side, each with the settlements it is in charge of, to one legend. */
export function SmallMultiples() {
  const answer = coverage.value;
  const { season } = conditions.value;
  return (
    <section class="card">
      <h2>{t("multiples")}</h2>
      <p class="note">{t("multiplesHint", { season: conditionText(season) })}</p>
      <ul class="multiples">
        {facts().centres.map(({ id }) => {
          const measures = answer?.centres.find((row) => row.id === id)?.now[season];
          const share = measures && measures.population > 0 ? measures.withinThreshold / measures.population : 0;
          return (
            <li key={id}>
              <button
                type="button"
                onClick={() => {
                  scope.value = id;
                  goTo("map");
                }}
              >
                <CentreMap centreId={id} />
                <strong>{centreName(id)}</strong>
                <small>{percent(share)}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function CentreMap({ centreId }: { readonly centreId: string }) {
  const { base, municipalities, settlements } = facts();
  const { reassigned } = content.value;
  const codes = new Set(
    municipalities.filter((m) => (reassigned[m.code] ?? m.centreId) === centreId).map(({ code }) => code),
  );
  const shapes = municipalityShapes(base).features.filter(({ properties }) => codes.has(properties.code));
  const members = settlements.flatMap((settlement, index) =>
    codes.has(settlement.municipalityCode) ? [{ settlement, index }] : [],
  );
  const place = framing(
    shapes.flatMap(({ geometry }) =>
      (geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat()).flat(),
    ),
  );
  const path = (rings: readonly (readonly (readonly number[])[])[]) =>
    rings.map((ring) => `M${ring.map(([lon, lat]) => place(lat, lon).join(" ")).join("L")}Z`).join("");
  return (
    <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      {shapes.map(({ properties, geometry }) => (
        <path
          key={properties.code}
          d={path(geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat())}
          fill="#f7f5ef"
          stroke="#9aa7b1"
          stroke-width="0.6"
        />
      ))}
      {members.map(({ settlement: { id, lat, lon, population }, index }) => {
        const [cx, cy] = place(lat, lon);
        return (
          <circle
            key={id}
            cx={cx}
            cy={cy}
            r={Math.max(1.4, Math.sqrt(population) * 0.03)}
            fill={colourOf(index)}
            stroke="#26323f"
            stroke-width="0.4"
          />
        );
      })}
    </svg>
  );
}

function colourOf(index: number): string {
  const answer = coverage.value;
  if (!answer) return "#ccc";
  const { minutes, needsFerry } = answer.settlements;
  const { season, thresholdMinutes } = answer.assumptions;
  const now = inSeason(minutes, season)[index];
  const times = {
    now,
    summer: minutes.summer[index],
    winter: minutes.winter[index],
    needsFerry: needsFerry.includes(index),
  };
  return FILLS[fillOf(times, thresholdMinutes)].colour;
}

/** Fits points into the square, north up. */
function framing(points: readonly (readonly number[])[]): (lat: number, lon: number) => [number, number] {
  const xs = points.map(([lon]) => lon * LON_SCALE);
  const ys = points.map(([, lat]) => lat);
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const margin = 6;
  const scale = (SIZE - 2 * margin) / Math.max(east - west, north - south);
  const left = (SIZE - (east - west) * scale) / 2;
  const top = (SIZE - (north - south) * scale) / 2;
  const round = (value: number) => Math.round(value * 10) / 10;
  return (lat, lon) => [round(left + (lon * LON_SCALE - west) * scale), round(top + (north - lat) * scale)];
}
