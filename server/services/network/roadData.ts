import type { NetworkAbout } from "../../core/roads/networkAbout.ts";
import type { RoadColumns } from "../../core/roads/roadColumns.ts";
import { columnsOf } from "../../core/roads/roadRows.ts";
import type { SpeedModel, WinterModel } from "../../core/roads/speedModel.ts";
import type { RoadFacts } from "../../facts/roads/loadRoads.ts";
import type { PreparedRoads } from "./preparedRoads.ts";

/** A network to drive on: roads, and the tables that give them minutes. */
export interface RoadData {
  readonly columns: RoadColumns;
  readonly speeds: SpeedModel;
  readonly winter: WinterModel;
  readonly about: NetworkAbout;
  /** Another text for other roads; "" = those of data/, whose version says it already. */
  readonly version: string;
  /** Search nodes in nested-dissection order where an import has made it; null = to be made (the sheets: in a moment). */
  readonly order: Uint32Array | null;
  /** Made by another thread from the same roads; left out, made anew. */
  readonly prepared?: PreparedRoads;
}

/** Month in which the sheets of data/roads were last gone through: see data/README.md. */
const SHEETS_MONTH = "2026-11";

/** The route sheets as data/ gives them. */
export type SheetRoads = Pick<RoadFacts, "places" | "segments" | "speeds" | "winter">;

/** The route sheets of data/roads, which work from the first minute. */
export function sheetsData({ places, segments, speeds, winter }: SheetRoads): RoadData {
  const about: NetworkAbout = { kind: "sheets", name: "data/roads", day: SHEETS_MONTH };
  return { columns: columnsOf(places, segments), speeds, winter, about, version: "", order: null };
}

/** What an import stored, as far as driving on it goes. */
interface Stored {
  readonly version: string;
  readonly description: { readonly source: string; readonly dataDay: string | null };
  readonly columns: RoadColumns;
  readonly order: Uint32Array;
}

/** An imported network, driven by the same speed and winter tables as the sheets. */
export function importedData(
  { version, description, columns, order }: Stored,
  { speeds, winter }: Pick<RoadFacts, "speeds" | "winter">,
): RoadData {
  const about: NetworkAbout = { kind: "imported", name: description.source, day: description.dataDay };
  return { columns, speeds, winter, about, version, order };
}

/** A network as one thread hands it to another: its arrays are not copied. */
export type SharedRoads = Pick<RoadData, "about" | "version"> & { readonly prepared: PreparedRoads };

/** What another thread handed over, driven by the tables this one has read. */
export function sharedData(
  { about, version, prepared }: SharedRoads,
  { speeds, winter }: Pick<RoadFacts, "speeds" | "winter">,
): RoadData {
  return { columns: prepared.roads, speeds, winter, about, version, order: null, prepared };
}
