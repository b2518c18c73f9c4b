import { ForeignFileError } from "../../errors.ts";
import { damaged, isWireFault, readBlobs } from "./blobs.ts";
import { decodeBlock, decodeHeader } from "./decodeBlock.ts";
import {
  type ElementCounts,
  HOLDS_NODES,
  HOLDS_RELATIONS,
  HOLDS_WAYS,
  type OsmHeader,
  type OsmTaker,
} from "./osmElements.ts";

/** Features a reader must understand, or the file would be read wrongly. */
const UNDERSTOOD_FEATURES = ["OsmSchema-V0.6", "DenseNodes", "LocationsOnWays"];

/**
 * Reads an OSM PBF file once, from its beginning to its end, and hands over what it holds.
 *
 * The `pbf` package reads the wire format; the OSM messages above it are read here, because the readers on npm lose
 * things an extract may hold: negative ids, plain nodes, blobs without compression, positions stored on ways.
 *
 * @param onBytes   told how many bytes of the file have been read
 * @param contents  what an earlier pass over the same file gave: blocks without anything for `taker` are passed over
 * @throws {ForeignFileError} with the reason, and what to do
 * @see https://wiki.openstreetmap.org/wiki/PBF_Format
 */
export async function readOsmPbf(
  path: string,
  taker: OsmTaker,
  onBytes: (bytes: number) => void = () => {},
  contents: Uint8Array | null = null,
): Promise<{ header: OsmHeader; counts: ElementCounts; contents: Uint8Array }> {
  const counts: ElementCounts = { nodes: 0, ways: 0, relations: 0 };
  const holds: number[] = [];
  let header: OsmHeader | null = null;
  const wanted = (taker.node ? HOLDS_NODES : 0) | (taker.way ? HOLDS_WAYS : 0) | (taker.relation ? HOLDS_RELATIONS : 0);
  const isWanted = (ordinal: number) => !contents || ordinal === 0 || (contents[ordinal] & wanted) !== 0;
  for await (const { type, bytes, endOffset } of readBlobs(path, isWanted)) {
    let own = 0;
    try {
      if (type === "OSMHeader") header = decodeHeader(bytes);
      else if (type === "OSMData") own = decodeBlock(bytes, taker, counts);
    } catch (error) {
      throw isWireFault(error) ? damaged(path, endOffset, error.message) : error;
    }
    holds.push(own);
    if (header && type === "OSMHeader") {
      checkFeatures(path, header);
      taker.onHeader?.(header);
    }
    onBytes(endOffset);
  }
  if (!header) throw damaged(path, 0);
  return { header, counts, contents: Uint8Array.from(holds) };
}

function checkFeatures(path: string, { requiredFeatures }: OsmHeader): void {
  const unknown = requiredFeatures.filter((feature) => !UNDERSTOOD_FEATURES.includes(feature));
  if (unknown.length === 0) return;
  throw new ForeignFileError(
    path,
    `この PBF は ${unknown.join("、")} を必要とし、読めません。今の状態だけの抽出(履歴なし)を使ってください。`,
    `this file requires ${unknown.join(", ")}, which is not read here. Use an extract of the present state, without history.`,
  );
}
