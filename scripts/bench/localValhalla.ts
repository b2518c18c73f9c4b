/**
 * A real Valhalla in this process: a pinned package installed into a temporary folder, with tiles made from one file.
 * It is no dependency of the product.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Position } from "../../server/core/places.ts";

const PACKAGE = "@valhallajs/valhallajs";
export const VALHALLA_VERSION = "3.6.1";

export interface Matrix {
  readonly sources_to_targets: readonly (readonly { readonly time: number | null }[])[]; // seconds
}

export interface Route {
  readonly trip: {
    readonly summary: { readonly time: number; readonly length: number }; // seconds, km
    readonly legs: readonly { readonly shape: string }[]; // polyline of 1e-6 degrees
  };
}

export interface TracedRoute {
  readonly edges: readonly {
    readonly way_id: number;
    readonly speed: number; // km/h
    readonly length: number; // km
    readonly use: string;
    readonly road_class: string;
    readonly end_node?: { readonly elapsed_time: number; readonly transition_time?: number }; // seconds; the latter lost turning
  }[];
}

interface RouteQuery {
  readonly locations: readonly Position[];
  readonly costing: "auto";
  readonly costing_options?: { readonly auto: Readonly<Record<string, number>> };
}

export interface Valhalla {
  matrix(query: {
    readonly sources: readonly Position[];
    readonly targets: readonly Position[];
    readonly costing: "auto";
  }): Promise<Matrix>;
  /** Rejects where Valhalla finds no way. */
  route(query: RouteQuery): Promise<Route>;
  /** The edges along a line that runs along roads. Rejects where it cannot be driven. */
  traceAttributes(
    query: ({ readonly encoded_polyline: string } | { readonly shape: readonly Position[] }) & {
      readonly shape_match: "edge_walk";
    } & Omit<RouteQuery, "locations">,
  ): Promise<TracedRoute>;
}

/** The same calls with JSON in and out, as its HTTP service takes them. */
export interface ValhallaTexts {
  status(query: string): Promise<string>;
  matrix(query: string): Promise<string>;
  route(query: string): Promise<string>;
}

interface Loaded {
  readonly Actor: { fromConfigFile(path: string): Promise<Valhalla & ValhallaTexts> };
}

/** A registry that does not answer must not hold up a test run: the package is 90 MB. */
const INSTALL_MS = 90_000;

let installation: string | null = null;

/** When it is no longer needed; at the latest when the process ends by itself, which a test's process does not. */
export function removeInstallation(): void {
  if (installation !== null) rmSync(installation, { recursive: true, force: true });
  installation = null;
}

/** Installed once a process, into a folder that goes with it. @throws when it cannot be had */
function installed(): string {
  if (installation !== null) return installation;
  const folder = mkdtempSync(join(tmpdir(), "valhalla-package-"));
  installation = folder;
  process.once("exit", removeInstallation);
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--prefix", folder];
  try {
    const options = { cwd: folder, stdio: "ignore", timeout: INSTALL_MS } as const;
    execFileSync("npm", [...args, `${PACKAGE}@${VALHALLA_VERSION}`], options);
  } catch (error) {
    removeInstallation();
    throw error;
  }
  return folder;
}

/**
 * @param extract .osm.pbf
 * @param folder    a temporary one, for its tiles and settings
 * @param matrixKm  its max_matrix_distance: 400 km where nobody changed it
 */
export async function localValhalla(
  extract: string,
  folder: string,
  matrixKm = 400,
): Promise<Valhalla & ValhallaTexts> {
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1e9 });
  const program = join(installed(), "node_modules", ".bin", "valhalla");
  const config = run(program, "build_config", "--mjolnir-tile-dir", join(folder, "tiles"));
  writeFileSync(join(folder, "config.json"), settings(JSON.parse(config.toString()), matrixKm));
  run(program, "build_tiles", "-c", join(folder, "config.json"), resolve(extract));
  const { Actor } = createRequire(join(installed(), "package.json"))(PACKAGE) as Loaded;
  return Actor.fromConfigFile(join(folder, "config.json"));
}

interface Settings {
  readonly mjolnir: object;
  readonly loki: object;
  readonly thor: object;
  readonly service_limits: { readonly auto: object };
}

/** The settings as they come, without a line of log for every question. */
function settings({ mjolnir, loki, thor, service_limits: limits, ...rest }: Settings, matrixKm: number): string {
  const logging = { type: "" };
  return JSON.stringify({
    ...rest,
    ...{ mjolnir: { ...mjolnir, logging }, loki: { ...loki, logging }, thor: { ...thor, logging } },
    service_limits: { ...limits, auto: { ...limits.auto, max_matrix_distance: matrixKm * 1000 } },
  });
}
