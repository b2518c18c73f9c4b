import type { GonePlace } from "../../contract/uploadAnswers.ts";
import type { WeightBody } from "../../contract/uploadSchemas.ts";
import { letterCount, MAX_NAME_LENGTH, shortenedTo } from "../../core/cleanText.ts";
import type { Places } from "../../core/places.ts";
import type { OwnWeight } from "../../core/uploads.ts";
import { InvalidRequestError } from "../../errors.ts";
import type { Keeper, KeptWeight, UploadRepository } from "../../storage/uploadRepository.ts";
import { headingWithoutUnit } from "../../tables/table/headingRoles.ts";

/** What was counted is part of the name: 函館の表（手帳所持者数）. */
function nameWithHeading(name: string, heading: string | undefined): string {
  const fold = (text: string) => text.normalize("NFKC").replace(/\s/g, "");
  if (!heading || fold(name).includes(fold(headingWithoutUnit(heading)))) return name;
  const room = MAX_NAME_LENGTH - letterCount(name) - 2;
  return room < 2 ? name : `${name}（${shortenedTo(room, headingWithoutUnit(heading))}）`;
}

/** Own weights against the places of today: a number whose place is gone is kept and named until the planner decides. */
export function createKeptWeights(places: Places, repository: UploadRepository) {
  const municipalities = new Map(places.municipalities.map(({ code, name }) => [code, name]));
  const settlements = new Map(
    places.settlements.map(({ id, municipalityCode, name }) => [id, `${municipalities.get(municipalityCode)} ${name}`]),
  );
  const namesOf = (byPlace: OwnWeight["byPlace"]) => (byPlace === "settlement" ? settlements : municipalities);

  /** What the places of a weight are called today; a place that is gone is called what it was. */
  function named({ byPlace, values, names }: Pick<OwnWeight, "byPlace" | "values" | "names">): OwnWeight["names"] {
    const today = namesOf(byPlace);
    return Object.fromEntries(Object.keys(values).map((key) => [key, today.get(key) ?? names[key] ?? key]));
  }

  return {
    /**
     * Keeps a weight under its name: in place of one of that name of the same centre, or added to it. Its id stays, and
     * with it every address and 案 that counts in it.
     * @throws {InvalidRequestError} when a key is not a place, or numbers by settlement are added to some by municipality
     */
    keep({ heading, mode, ...body }: WeightBody, by: Keeper | null): KeptWeight {
      const weight = { ...body, name: nameWithHeading(body.name, heading) };
      const unknown = Object.keys(weight.values).filter((key) => !namesOf(weight.byPlace).has(key));
      if (unknown.length > 0) {
        throw new InvalidRequestError(
          unknown.map((key) => ({ field: `values.${key}`, reason: { code: "notOfKind", kind: weight.byPlace, key } })),
        );
      }
      const centreId = by?.centreId ?? null;
      const before = repository
        .listWeights()
        .find(({ name, owner }) => name === weight.name && owner.centreId === centreId);
      if (before && mode === "add" && before.byPlace !== weight.byPlace) {
        const { name, byPlace: kind } = before;
        throw new InvalidRequestError([{ field: "byPlace", reason: { code: "otherKindOfPlace", name, kind } }]);
      }
      const values = before && mode === "add" ? { ...before.values, ...weight.values } : weight.values;
      const kept = { ...weight, values, names: named({ ...weight, values, names: before?.names ?? {} }) };
      return before ? repository.replaceWeight({ ...kept, id: before.id }) : repository.addWeight(kept, by);
    },

    /** Names the places of weights that were kept before names were. */
    nameAll(): void {
      for (const weight of repository.listWeights()) {
        const names = named(weight);
        if (JSON.stringify(names) !== JSON.stringify(weight.names)) repository.replaceWeight({ ...weight, names });
      }
    },

    /** Numbers that count nowhere, since their place is not in the data. */
    gone({ byPlace, values, names }: OwnWeight): GonePlace[] {
      return Object.entries(values)
        .filter(([key]) => !namesOf(byPlace).has(key))
        .map(([key, value]) => ({ byPlace, key, name: names[key] ?? key, value }));
    },

    /**
     * Moves the number of a place that is gone to another (it is added to what stands there), or drops it (`to` null).
     * @throws {InvalidRequestError} when `from` has no number or is not gone, or `to` is not a place
     */
    move(id: string, from: string, to: string | null): KeptWeight {
      const weight = repository.findWeight(id);
      const { byPlace, values } = weight;
      if (!(from in values) || namesOf(byPlace).has(from)) {
        throw new InvalidRequestError([{ field: "from", reason: { code: "notGone", key: from } }]);
      }
      if (to !== null && !namesOf(byPlace).has(to)) {
        throw new InvalidRequestError([{ field: "to", reason: { code: "notOfKind", kind: byPlace, key: to } }]);
      }
      const { [from]: number, ...others } = values;
      const moved = to === null ? others : { ...others, [to]: (others[to] ?? 0) + number };
      return repository.replaceWeight({ ...weight, values: moved, names: named({ ...weight, values: moved }) });
    },
  };
}
