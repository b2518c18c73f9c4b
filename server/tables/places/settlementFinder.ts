import type { Municipality, Settlement } from "../../core/places.ts";
import { foldName } from "./foldName.ts";

export interface SettlementFinder {
  /** By id, or by name within its municipality. @returns the settlement's id, or null */
  find(id: string, municipalityCode: string | null, name: string): string | null;
  nameOf(id: string): string;
}

export function createSettlementFinder(
  municipalities: readonly Municipality[],
  settlements: readonly Settlement[],
): SettlementFinder {
  const nameByCode = new Map(municipalities.map(({ code, name }) => [code, name]));
  const byId = new Map(settlements.map((settlement) => [settlement.id, settlement]));
  const byName = new Map(
    settlements.map(({ id, municipalityCode, name }) => [`${municipalityCode} ${foldName(name)}`, id]),
  );
  return {
    find(id, municipalityCode, name) {
      const given = [id, name].map((text) => text.normalize("NFKC").trim()).find((text) => byId.has(text));
      return given ?? byName.get(`${municipalityCode ?? ""} ${foldName(name)}`) ?? null;
    },
    nameOf(id) {
      const settlement = byId.get(id);
      return settlement ? `${nameByCode.get(settlement.municipalityCode) ?? ""} ${settlement.name}` : id;
    },
  };
}
