import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { configFrom } from "../../server/config.ts";
import { InvalidRequestError } from "../../server/errors.ts";
import { kmWithPassShut, type OsrmStandIn, startOsrm } from "../support/osrmStandIn.ts";
import { type CliResult, csvRows } from "../support/runCli.ts";

const SUMMER = "http://roads.example:5001";
const WINTER = "https://roads.example/osrm-winter";

describe("the settings of a routing server", () => {
  const fieldsOf = (env: Readonly<Record<string, string>>) => {
    try {
      return configFrom(env).roadEngine;
    } catch (error) {
      return error instanceof InvalidRequestError
        ? error.fields.map(({ field, reason }) => [field, reason.code])
        : error;
    }
  };
  test("none is used where none is named", () => expect(fieldsOf({ OSRM_SUMMER_URL: SUMMER })).toBeNull());
  test("OSRM needs summer and winter; a storm's is optional", () => {
    expect(fieldsOf({ ROAD_ENGINE: "osrm", OSRM_SUMMER_URL: SUMMER, OSRM_WINTER_URL: WINTER })).toEqual({
      kind: "osrm",
      urls: { summer: SUMMER, winter: WINTER, storm: null },
      tableSize: 100, // osrm-routed's own
    });
    expect(fieldsOf({ ROAD_ENGINE: "osrm", OSRM_SUMMER_URL: SUMMER })).toEqual([
      ["OSRM_WINTER_URL", "engineUrlMissing"],
    ]);
  });
  test.each([
    "roads.example:5001",
    "ftp://roads.example",
    "nonsense",
    "http://a:b@roads.example",
    "http://roads.example/?key=1",
  ])("an address that is none is refused: %s", (url) =>
    expect(fieldsOf({ ROAD_ENGINE: "osrm", OSRM_SUMMER_URL: url, OSRM_WINTER_URL: WINTER })).toEqual([
      ["OSRM_SUMMER_URL", "engineUrl"],
    ]),
  );
  test.each(["1", "many", "10.5"])("a table limit that is none is refused: %s", (limit) =>
    expect(
      fieldsOf({ ROAD_ENGINE: "osrm", OSRM_SUMMER_URL: SUMMER, OSRM_WINTER_URL: WINTER, OSRM_TABLE_LIMIT: limit }),
    ).toEqual([["OSRM_TABLE_LIMIT", "tableLimit"]]),
  );
  test("an engine the planner does not know is refused", () =>
    expect(fieldsOf({ ROAD_ENGINE: "osmr" })).toEqual([["ROAD_ENGINE", "notOneOfGiven"]]));
});

describe("the commands on an office's own OSRM", () => {
  let osrm: OsrmStandIn;
  let folder: string;
  beforeAll(async () => {
    osrm = await startOsrm({ kmPerHour: 60, km: kmWithPassShut });
    folder = mkdtempSync(join(tmpdir(), "planner-engine-"));
  });
  afterAll(async () => {
    await osrm.stop();
    rmSync(folder, { recursive: true });
  });

  /** In a process of its own, while the stand-in answers in this one. */
  const run = (script: string, args: readonly string[]) =>
    new Promise<CliResult>((resolve) => {
      const urls = { OSRM_SUMMER_URL: osrm.url, OSRM_WINTER_URL: osrm.url };
      const env = { ...process.env, DATABASE: ":memory:", ROAD_ENGINE: "osrm", ...urls };
      const node = ["--import", "tsx", `scripts/${script}.ts`, ...args];
      execFile(process.execPath, node, { env }, (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });

  test("drive times are the server's, a pair without a way is empty, and the route sheets can be named instead", async () => {
    const pairs = join(folder, "pairs.csv");
    const degree = "from,from_lat,from_lon,to,to_lat,to_lon\na,43,141.5,b,43.5,141.5\n"; // half a degree north: 55.6 km
    writeFileSync(pairs, degree);
    const { stdout } = await run("drive-times", ["--pairs", pairs]);
    const [row] = csvRows(stdout);
    expect(Number(row.km)).toBeCloseTo(55.6, 1);
    expect(Number(row.minutes)).toBeCloseTo(55.6, 1); // a kilometre is a minute at 60 km/h
    const sheets = await run("drive-times", ["--pairs", pairs, "--network", "sheets"]);
    expect(Number(csvRows(sheets.stdout)[0].km)).toBeGreaterThan(60); // no road is straight
  });

  test("coverage is the server's, and what it cannot do ends with the reason and exit code 2", async () => {
    const { stdout, code } = await run("coverage", ["--by", "municipality"]);
    expect(code).toBe(0);
    expect(csvRows(stdout).find((row) => row.code === "01100")?.storm_minutes).toBe("not computed");
    const storm = await run("coverage", ["--season", "storm"]);
    expect(storm).toMatchObject({ code: 2, stdout: "" });
    expect(storm.stderr).toContain("cannot compute a storm day");
  });

  test("a server that does not answer ends with its name and exit code 2", async () => {
    await osrm.stop();
    const { code, stderr } = await run("coverage", []);
    expect(code).toBe(2);
    expect(stderr).toContain(`OSRM (${new URL(osrm.url).host}) does not answer`);
  });
});
