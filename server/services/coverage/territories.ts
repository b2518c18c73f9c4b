import type { Places } from "../../core/places.ts";
import { PREFECTURE_NAME, WHOLE } from "../../core/prefecture.ts";

/** A group of settlements that figures are given for. */
export interface Territory {
  readonly kind: "whole" | "centre" | "area";
  readonly id: string;
  readonly name: string;
  readonly centreId: string | null;
  readonly settlements: Uint32Array; // indices
}

/** Who is in charge of every place, and which settlements make up every territory, for one assignment. */
export interface Assignment {
  readonly territories: readonly Territory[];
  /** Index of the centre in charge, for settlements followed by municipal offices. */
  readonly centreOf: Uint8Array;
}

/** @param reassigned municipality code → centre id, where it differs from the baseline */
export function assign(places: Places, reassigned: Readonly<Record<string, string>> = {}): Assignment {
  const { areas, centres, municipalities, settlements } = places;
  const byCode = new Map(municipalities.map((municipality) => [municipality.code, municipality]));
  const centreIndex = new Map(centres.map(({ id }, index) => [id, index]));
  const centreIdOf = (code: string) => reassigned[code] ?? byCode.get(code)?.centreId ?? "";
  const codes = [...settlements.map((s) => s.municipalityCode), ...municipalities.map((m) => m.code)];
  const indicesWhere = (accept: (code: string) => boolean) =>
    Uint32Array.from(settlements.flatMap(({ municipalityCode }, index) => (accept(municipalityCode) ? [index] : [])));
  return {
    centreOf: Uint8Array.from(codes, (code) => centreIndex.get(centreIdOf(code)) as number),
    territories: [
      { kind: "whole", id: WHOLE, name: PREFECTURE_NAME.ja, centreId: null, settlements: indicesWhere(() => true) },
      ...centres.map(({ id, nickname }) => ({
        kind: "centre" as const,
        id,
        name: nickname,
        centreId: id,
        settlements: indicesWhere((code) => centreIdOf(code) === id),
      })),
      ...areas.map(({ id, name, centreId }) => ({
        kind: "area" as const,
        id,
        name,
        centreId,
        settlements: indicesWhere((code) => byCode.get(code)?.areaId === id),
      })),
    ],
  };
}
