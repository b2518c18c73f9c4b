import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localValhalla, type ValhallaTexts } from "../../scripts/bench/localValhalla.ts";
import { type SketchOsm, writeOsmPbf } from "./osmPbf.ts";

export interface RealValhalla {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * A real Valhalla on some roads, drawn or in an .osm.pbf file, behind HTTP as its own service stands. Null where its package cannot be installed: it is
 * no dependency of the project.
 */
export async function startRealValhalla(roads: SketchOsm | string, matrixKm?: number): Promise<RealValhalla | null> {
  const folder = mkdtempSync(join(tmpdir(), "real-valhalla-"));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  const drawn = join(folder, "roads.osm.pbf");
  if (typeof roads !== "string") writeOsmPbf(drawn, roads, { timestamp: new Date("2026-11-20T00:00:00Z") });
  const actor = await localValhalla(typeof roads === "string" ? roads : drawn, folder, matrixKm).catch(
    (error: Error) => {
      console.warn(`no Valhalla here: ${error.message.split("\n")[0]}`);
      return null;
    },
  );
  if (!actor) {
    clear();
    return null;
  }
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (part) => (text += part));
    request.on("end", async () => {
      const { status, body } = await answerOf(actor, request.url ?? "/", text);
      response.writeHead(status, { "Content-Type": "application/json" }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          clear();
          resolve();
        });
      }),
  };
}

async function answerOf(actor: ValhallaTexts, path: string, query: string) {
  const call = { "/status": actor.status, "/sources_to_targets": actor.matrix, "/route": actor.route }[path];
  if (!call) return { status: 404, body: "{}" };
  try {
    return { status: 200, body: await call.call(actor, query) };
  } catch (error) {
    return refusal((error as Error).message, JSON.parse(query).format === "osrm");
  }
}

/** In process it throws the text alone; its service gives the number that belongs to it, or OSRM's word. */
const NUMBERS: readonly (readonly [text: string, number: number, osrm: string])[] = [
  ["Exceeded max locations", 150, "InvalidValue"],
  ["Path distance exceeds the max distance limit", 154, "DistanceExceeded"],
  ["Exceeded max avoid locations", 157, "InvalidValue"],
  ["Locations are in unconnected regions", 170, "NoRoute"],
  ["No suitable edges near location", 171, "NoSegment"],
  ["No path could be found for input", 442, "NoRoute"],
];

function refusal(message: string, inOsrmForm: boolean) {
  const error = message.replace(/^\w+ error: /, "");
  const [, number, osrm] = NUMBERS.find(([text]) => error.startsWith(text)) ?? ["", 199, "InvalidUrl"];
  const body = inOsrmForm
    ? { code: osrm, message: error }
    : { error_code: number, error, status_code: 400, status: "Bad Request" };
  return { status: 400, body: JSON.stringify(body) };
}
