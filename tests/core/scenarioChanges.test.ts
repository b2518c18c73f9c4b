import { describe, expect, test } from "vitest";
import type { Site } from "../../server/core/places.ts";
import type { ScenarioContent } from "../../server/core/scenario/scenario.ts";
import { scenarioChanges } from "../../server/core/scenario/scenarioChanges.ts";

const HABORO: Site = {
  ...{ id: "outreach-1", kind: "outreach", centreId: "ikinuki", name: "羽幌", lat: 44.3, lon: 141.7 },
  ...{ daysPerMonth: 1, municipalityCode: "01485" },
};
const EMPTY: ScenarioContent = { name: "案A", description: "", sites: [], reassigned: {}, parameters: {} };
const plan = (changed: Partial<ScenarioContent>): ScenarioContent => ({ ...EMPTY, sites: [HABORO], ...changed });
const withSite = (changed: Partial<Site>) => plan({ sites: [{ ...HABORO, ...changed }] });
const outreach = { kind: "outreach", name: "羽幌" };

describe("what was done between two versions of a 案", () => {
  test("nothing, when they hold the same", () => expect(scenarioChanges(plan({}), plan({}))).toEqual([]));
  test("a site was added; read the other way round it was removed", () => {
    expect(scenarioChanges(EMPTY, plan({}))).toEqual([{ code: "siteAdded", site: outreach }]);
    expect(scenarioChanges(plan({}), EMPTY)).toEqual([{ code: "siteRemoved", site: outreach }]);
  });
  test("a site was moved: 0.1 degrees of latitude are 11.1 km; from which town to which", () => {
    expect(scenarioChanges(plan({}), withSite({ lat: 44.4, municipalityCode: "01484" }))).toEqual([
      { code: "siteMoved", site: outreach, km: 11.1, from: "01485", to: "01484" },
    ]);
  });
  test("a site moved and renamed keeps its old name in both changes: by it the reader knows it", () => {
    expect(scenarioChanges(plan({}), withSite({ lat: 44.4, name: "羽幌町" }))).toEqual([
      { code: "siteMoved", site: outreach, km: 11.1, from: "01485", to: "01485" },
      { code: "siteChanged", site: outreach, field: "name", from: "羽幌", to: "羽幌町" },
    ]);
  });
  test("a field was filled, changed, emptied; what is not stated is null", () => {
    const [filled, emptied] = [withSite({ recurrence: "第3金曜" }), plan({})];
    expect(scenarioChanges(plan({}), filled)).toEqual([
      { code: "siteChanged", site: outreach, field: "recurrence", from: null, to: "第3金曜" },
    ]);
    expect(scenarioChanges(filled, emptied)).toMatchObject([{ from: "第3金曜", to: null }]);
  });
  test("an id given anew to a site of another kind is another site", () => {
    expect(scenarioChanges(plan({}), withSite({ kind: "satellite", name: "留萌" })).map(({ code }) => code)).toEqual([
      "siteRemoved",
      "siteAdded",
    ]);
  });
  test("names, reassigned municipalities, settings and a centre's own figures", () => {
    const after = plan({
      name: "案B",
      reassigned: { "01213": "suteji" },
      parameters: { visitMinutes: 60, centreFigures: { suteji: { staff: 5 } } },
    });
    expect(scenarioChanges(plan({}), after)).toEqual([
      { code: "renamed", from: "案A", to: "案B" },
      { code: "reassigned", municipalityCode: "01213", from: null, to: "suteji" },
      { code: "parameter", name: "visitMinutes", from: null, to: 60 },
      { code: "centreFigure", centreId: "suteji", name: "staff", from: null, to: 5 },
    ]);
  });
  test("the order of sites is no change", () => {
    const other: Site = { ...HABORO, id: "outreach-2", name: "天塩" };
    expect(scenarioChanges(plan({ sites: [HABORO, other] }), plan({ sites: [other, HABORO] }))).toEqual([]);
  });
});
