import type { SuggestAnswer } from "../../../server/contract/suggestAnswers.ts";
import { shownDifference } from "../../../server/core/coverage/difference.ts";
import { people, signed } from "../../format.ts";
import { thresholdText } from "../../i18n/conditions.ts";
import { suggestText as t } from "../../i18n/suggest.ts";
import { placeName } from "./placeName.ts";

const [WIDTH, HEIGHT, SIDE] = [720, 200, 100];

/** People within the threshold with the best 1, 2, 3 … sites, each number by itself; the table below names them. */
export function GainCurve({ answer }: { readonly answer: SuggestAnswer }) {
  const { curve } = answer;
  if (curve.length === 0) return null;
  const values = [answer.start.peopleWithin, ...curve.map(({ after }) => after.peopleWithin)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const x = (index: number) => SIDE + (index / Math.max(values.length - 1, 1)) * (WIDTH - 2 * SIDE);
  const y = (value: number) => HEIGHT - 36 - ((value - least) / Math.max(most - least, 1)) * (HEIGHT - 76);
  const title = t("curve", { t: thresholdText(answer.assumptions.thresholdMinutes) });
  return (
    <figure class="chart">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${title}: ${values.map((value) => people(value)).join(" → ")}`}
      >
        <polyline
          points={values.map((value, index) => `${x(index)},${y(value)}`).join(" ")}
          fill="none"
          stroke="#0b5cad"
          stroke-width="3"
        />
        {values.map((value, index) => (
          <g key={index}>
            <circle cx={x(index)} cy={y(value)} r="5" fill="#0b5cad" />
            <text
              x={x(index)}
              y={y(value) - 12}
              text-anchor={index === 0 ? "end" : "middle"}
              font-size="13"
              fill="#17232e"
            >
              {people(value)}
            </text>
            <text x={x(index)} y={HEIGHT - 10} text-anchor="middle" font-size="13" fill="#46555f">
              {index === 0 ? t("start") : t("curvePoint", { n: curve[index - 1].n })}
            </text>
          </g>
        ))}
      </svg>
      <table>
        <caption>{t("curveTable")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("n")}</th>
            <th scope="col" class="text">
              {t("place")}
            </th>
            <th scope="col">{t("curveWithin", { t: thresholdText(answer.assumptions.thresholdMinutes) })}</th>
            <th scope="col">{t("gainedInAll")}</th>
            <th scope="col" class="text">
              {t("proof")}
            </th>
          </tr>
        </thead>
        <tbody>
          {curve.map(({ n, sites, after, isProved }) => (
            <tr key={n}>
              <th scope="row">{t("curvePoint", { n })}</th>
              <td class="text">{sites.map(placeName).join("・")}</td>
              <td>{people(after.peopleWithin)}</td>
              <td>{signed(shownDifference(answer.start.peopleWithin, after.peopleWithin), people)}</td>
              <td class="text">{t(isProved ? "proved" : "notProved")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
