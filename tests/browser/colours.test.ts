import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { CoverageAnswer } from "../../server/contract/answers.ts";
import type { Season } from "../../server/core/conditions.ts";
import { FILLS, type FillName } from "../../server/core/coverage/zoneFill.ts";
import { settled } from "../support/testBrowser.ts";
import { testPlanner } from "../support/testPlanner.ts";

/** 案 7 is the report's model for すて～じ. */
const SUTEJI_MODEL = 7;

const planner = testPlanner();

async function answerFor(season: Season, more = ""): Promise<CoverageAnswer> {
  const response = await fetch(`${planner.url}/api/coverage?season=${season}${more}`);
  expect(response.status).toBe(200);
  return (await response.json()) as CoverageAnswer;
}

interface Times {
  readonly now: number | null | undefined;
  readonly summer: number | null;
  readonly winter: number | null;
  readonly needsFerry: boolean;
}

/** The class as the legend words it, read off the answer's minutes: 30分以内 … 180分超, 船便, 道路なし, 冬期のみ2時間超. */
function className({ now = null, summer, winter, needsFerry }: Times, threshold: number): FillName {
  const isWithin = (minutes: number | null) => minutes !== null && minutes <= threshold;
  if (!needsFerry && isWithin(summer) && !isWithin(winter)) return "winterOnly";
  if (now === null) return "noWay";
  if (needsFerry) return "ferry";
  if (now > 180) return "over180";
  const band = now <= 30 ? "upTo30" : `upTo${Math.ceil(now / 30) * 30}`;
  if (now <= 120) return (isWithin(now) ? band : `${band}Beyond`) as FillName;
  return (isWithin(now) ? `${band}Within` : band) as FillName;
}

function coloursOfMunicipalities({ municipalities, assumptions }: CoverageAnswer): Record<string, string> {
  const { season, thresholdMinutes } = assumptions;
  return Object.fromEntries(
    municipalities.map(({ code, minutes: { summer, winter, storm }, needsFerry }) => {
      const now = { summer, winter, storm }[season];
      return [code, FILLS[className({ now, summer, winter, needsFerry }, thresholdMinutes)].colour];
    }),
  );
}

function coloursOfSettlements({ settlements: { minutes, needsFerry }, assumptions }: CoverageAnswer): string[] {
  const { season, thresholdMinutes } = assumptions;
  const ferry = new Set(needsFerry);
  return minutes.summer.map((summer, index) => {
    const times = {
      now: minutes[season]?.[index],
      summer,
      winter: minutes.winter[index],
      needsFerry: ferry.has(index),
    };
    return FILLS[className(times, thresholdMinutes)].colour;
  });
}

/** The colour each municipality is filled with: of the pattern its shape on the page points to. */
function drawnMunicipalities(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const shapes = [...document.querySelectorAll('.leaflet-municipalities-pane path[class*="m-"]')];
    return Object.fromEntries(
      shapes.map((shape) => {
        const code = /m-(\d{5})/.exec(shape.getAttribute("class") ?? "")?.[1];
        const pattern = /url\("?(#[\w-]+)"?\)/.exec(getComputedStyle(shape).fill)?.[1] ?? "no pattern";
        return [code, document.querySelector(`${pattern} rect`)?.getAttribute("fill")];
      }),
    );
  });
}

const counted = (colours: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const colour of colours) counts[colour] = (counts[colour] ?? 0) + 1;
  return counts;
};

const WORDS: Readonly<Record<Season, string>> = { summer: "夏期", winter: "冬期", storm: "荒天" };

async function choose(page: Page, season: Season): Promise<void> {
  await page.locator(".conditions-bar").getByText(WORDS[season], { exact: true }).click();
  await settled(page);
}

describe("every municipality is filled with the colour of its class in the answer", () => {
  test("season by season on one page, each different from the one before", () =>
    planner.withPage("/?season=summer", async (page) => {
      const seen: Record<string, string>[] = [];
      for (const season of ["summer", "winter", "storm", "summer"] as const) {
        await choose(page, season);
        const expected = coloursOfMunicipalities(await answerFor(season));
        expect(Object.keys(expected)).toHaveLength(179);
        await expect.poll(() => drawnMunicipalities(page)).toEqual(expected);
        seen.push(await drawnMunicipalities(page));
      }
      const [summer, winter, storm, again] = seen;
      const changed = (a: Record<string, string>, b: Record<string, string>) =>
        Object.keys(a).filter((code) => a[code] !== b[code]).length;
      expect(changed(summer, winter)).toBeGreaterThan(0);
      expect(changed(winter, storm)).toBeGreaterThan(0);
      expect(again).toEqual(summer);
    }));

  test("by the threshold, the rule and the 案 asked for", () =>
    planner.withPage(`/?season=winter&t=90&rule=nearest&scenario=${SUTEJI_MODEL}`, async (page) => {
      const asked = await answerFor("winter", `&threshold=90&rule=nearest&scenario=${SUTEJI_MODEL}`);
      const expected = coloursOfMunicipalities(asked);
      await expect.poll(() => drawnMunicipalities(page)).toEqual(expected);
      expect(expected).not.toEqual(coloursOfMunicipalities(await answerFor("winter")));
    }));
});

/** Notes what each canvas of settlements is filled with between one clearing and the next. */
function recordCircles(): void {
  const fills: string[] = [];
  Object.assign(window, { drawnCircles: fills });
  const { fill, clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...area) {
    fills.length = 0;
    clearRect.apply(this, area);
  };
  CanvasRenderingContext2D.prototype.fill = function (...rule: unknown[]) {
    fills.push(String(this.fillStyle));
    Reflect.apply(fill, this, rule);
  };
}

describe("every settlement is drawn in the colour of its class in the answer", () => {
  test("on the map, season by season", () =>
    planner.withPage("/?layers=settlements", async (page) => {
      await page.addInitScript(recordCircles);
      await page.reload();
      await settled(page);
      const drawn = () => page.evaluate(() => [...(window as unknown as { drawnCircles: string[] }).drawnCircles]);
      const drawnAnew = async () => {
        const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
        await page.setViewportSize({ width, height: height + (height % 4 ? 2 : -2) }); // else only what changed is drawn
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
        return drawn();
      };
      for (const season of ["winter", "summer", "winter"] as const) {
        await choose(page, season);
        const expected = counted(coloursOfSettlements(await answerFor(season)));
        await expect.poll(async () => counted(await drawnAnew())).toEqual(expected);
      }
    }));

  test("on the small map of its centre", () =>
    planner.withPage("/?view=prefecture&season=winter", async (page) => {
      const centreOf = await centreOfSettlements();
      for (const season of ["winter", "summer"] as const) {
        await choose(page, season);
        const colours = coloursOfSettlements(await answerFor(season));
        const ids = (await factsOf<{ id: string }>("centres")).map(({ id }) => id);
        const expected = ids.map((id) => counted(colours.filter((_, index) => centreOf[index] === id)));
        const drawn = () =>
          page
            .locator(".multiples li")
            .evaluateAll((maps) =>
              maps.map((map) => [...map.querySelectorAll("circle")].map((c) => c.getAttribute("fill") ?? "")),
            );
        await expect.poll(async () => (await drawn()).map(counted)).toEqual(expected);
      }
    }));
});

async function factsOf<T>(name: "centres" | "municipalities" | "settlements"): Promise<T[]> {
  const response = await fetch(`${planner.url}/api/${name}`);
  const { features } = (await response.json()) as { features: { properties: T }[] };
  return features.map(({ properties }) => properties);
}

/** By settlement: the id of the centre in charge of it. */
async function centreOfSettlements(): Promise<(string | undefined)[]> {
  const municipalities = await factsOf<{ code: string; centreId: string }>("municipalities");
  const byCode = new Map(municipalities.map(({ code, centreId }) => [code, centreId]));
  const settlements = await factsOf<{ municipalityCode: string }>("settlements");
  return settlements.map(({ municipalityCode }) => byCode.get(municipalityCode));
}
