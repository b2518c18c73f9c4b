import type { OsrmConfig } from "../config.ts";
import { type Conditions, SEASONS, type Season } from "../core/conditions.ts";
import type { NetworkLimit } from "../core/roads/networkAbout.ts";
import { createOsrmServer, type OsrmServer } from "./osrmServer.ts";
import { type EngineCheck, type KnownRoads, NEVER_ASKED, type RoutingEngine, wentOver } from "./routingEngine.ts";

/**
 * OSRM, one server a season: minutes as its own profile and speeds have them. Tolls and ferries can be avoided where the
 * profile lets them be excluded (`excludable`), which is tried at every check.
 */
export function createOsrm({ urls, tableSize }: OsrmConfig, { towns, closed }: KnownRoads): RoutingEngine {
  const servers = new Map<Season, OsrmServer>();
  for (const season of SEASONS) {
    const url = urls[season];
    if (url !== null) servers.set(season, createOsrmServer(url, tableSize));
  }
  const serverOf = (season: Season) => {
    const server = servers.get(season);
    if (!server) throw new RangeError(`no OSRM for ${season}`); // its limits name it
    return server;
  };

  async function canExclude(excluded: string, signal: AbortSignal): Promise<boolean> {
    const can = await Promise.all([...servers.values()].map((server) => server.canExclude(excluded, towns, signal)));
    return !can.includes(false);
  }

  /** Drives a road that is shut all winter with every server of a winter season. */
  async function refusedSeasons(signal: AbortSignal): Promise<EngineCheck["refused"]> {
    if (!closed) return [];
    const { from, to, road } = closed;
    const found = await Promise.all(
      [...servers].map(async ([season, server]) => {
        if (season === "summer") return [];
        const [[km]] = (await server.table([from], [to], "", signal)).km;
        const reason = { code: "closedRoadDriven" as const, engine: server.name, season, road, km };
        return wentOver(closed, km) ? [{ season, reason }] : [];
      }),
    );
    return found.flat();
  }

  return {
    kind: "osrm",
    name: serverOf("summer").name,
    async check(signal) {
      const editions = await Promise.all([...servers.values()].map((server) => server.look(towns, signal)));
      const excluding = ["toll", "ferry", "toll,ferry"].map((excluded) => canExclude(excluded, signal));
      const [toll, ferry, both] = await Promise.all(excluding);
      const cannot: readonly (NetworkLimit | false)[] = [
        !servers.has("storm") && "storm",
        !toll && "tollAvoid",
        !ferry && "ferryAvoid",
        toll && ferry && !both && "tollAndFerryAvoid",
        ...NEVER_ASKED,
      ];
      return {
        day: oldestDay(editions),
        edition: editions.every((edition) => edition === "") ? "" : editions.join("|"),
        limits: cannot.filter((limit) => limit !== false),
        refused: await refusedSeasons(signal),
      };
    },
    table: (sources, targets, conditions, signal) =>
      serverOf(conditions.season).table(sources, targets, excludedBy(conditions), signal),
    route: (from, to, conditions, signal) =>
      serverOf(conditions.season).route(from, to, excludedBy(conditions), signal),
  };
}

/** OSRM's `exclude` for what the conditions avoid. */
function excludedBy({ toll, ferry }: Conditions): string {
  return [...(toll === "avoid" ? ["toll"] : []), ...(ferry === "avoid" ? ["ferry"] : [])].join(",");
}

/** Of the maps of all seasons; null where one does not say its day. */
function oldestDay(editions: readonly string[]): string | null {
  const days = editions.flatMap((edition) => /^\d{4}-\d{2}-\d{2}/.exec(edition)?.[0] ?? []).sort();
  return days.length === editions.length ? days[0] : null;
}
