/**
 * npm run --silent red-zones [-- --centre suteppu,aozora,ikinuki,suteji] [--as-of YYYY-MM-DD]
 * For the centres whose red zones (over 2 h by car) the report of March 2014 draws: every municipality with its minutes and
 * flag then and on `--as-of` (default today), and how far today's winter is from two hours. The drawn areas themselves are lost
 * in the report's text, so this is the list to hold beside its maps.
 */
import { parseArgs } from "node:util";
import { configFrom } from "../server/config.ts";
import { toCsv } from "../server/export/csv.ts";
import { openPlanner } from "../server/planner.ts";
import { coverageRequest } from "../server/services/coverage/coverageRequest.ts";
import { today } from "../server/services/network/network.ts";
import { isoDate, oneOf, runCli } from "./cli.ts";

const REPORT_DAY = "2014-03-01";
const RED_ZONE_CENTRES = "suteppu,aozora,ikinuki,suteji";
const HEADER = [
  ...["centre", "municipality", "summer_2014", "winter_2014", "flag_2014", "summer", "winter", "flag"],
  ...["summer_flips_at_speed_percent", "winter_margin_minutes", "winter_flips_at_speed_percent", "borderline"],
];

runCli(() => {
  const { values } = parseArgs({
    options: { centre: { type: "string", default: RED_ZONE_CENTRES }, "as-of": { type: "string" } },
  });
  const asOf = values["as-of"] === undefined ? today() : isoDate("--as-of", values["as-of"]);
  const planner = openPlanner({ ...configFrom(process.env), databasePath: ":memory:" });
  try {
    const { centres, municipalities } = planner.facts.places;
    const ids = centres.map(({ id }) => id);
    const wanted = values.centre.split(",").map((id) => oneOf("--centre", id, ids));
    const on = (day: string) => planner.coverage.answer(coverageRequest({ asOf: day })).municipalities;
    const [then, now] = [on(REPORT_DAY), on(asOf)];
    const rows = wanted.flatMap((id) =>
      municipalities.flatMap(({ name, centreId }, index) => {
        if (centreId !== id) return [];
        const { minutes, flag, marginMinutes, flipsAtSpeedPercent, isBorderline } = now[index];
        return [
          [
            ...[centres.find((centre) => centre.id === id)?.nickname ?? id, name],
            ...[then[index].minutes.summer, then[index].minutes.winter, then[index].flag],
            ...[minutes.summer, minutes.winter, flag],
            ...[flipsAtSpeedPercent.summer, marginMinutes.winter, flipsAtSpeedPercent.winter],
            isBorderline.summer || isBorderline.winter ? "判定が近い" : "",
          ],
        ];
      }),
    );
    process.stdout.write(toCsv(HEADER, rows));
  } finally {
    planner.close();
  }
});
