import type { TableFacts } from "./tableFacts.ts";

/**
 * The same facts for the places one centre is in charge of: what stood for all Hokkaido is that centre's row, and areas,
 * municipalities, settlements and sites are its own. An area in part its own stays, as it is.
 */
export function ofCentre(facts: TableFacts, centre: NonNullable<TableFacts["centre"]>): TableFacts {
  const { answer, places } = facts;
  const row = answer.centres.find(({ id }) => id === centre.id) ?? answer.whole;
  const municipalities = facts.municipalities.filter(({ centreId }) => centreId === centre.id);
  const codes = new Set(municipalities.map(({ id }) => id));
  const areaIds = new Set(places.municipalities.filter(({ code }) => codes.has(code)).map(({ areaId }) => areaId));
  return {
    ...facts,
    centre,
    answer: {
      ...answer,
      whole: row,
      centres: [row],
      areas: answer.areas.filter(({ id }) => areaIds.has(id)),
      municipalities: answer.municipalities.filter(({ code }) => codes.has(code)),
      sites: answer.sites.filter(({ centreId }) => centreId === centre.id),
    },
    municipalities,
    boundaryCases: facts.boundaryCases.filter(
      ({ assignedCentreId, nearestCentreId }) => assignedCentreId === centre.id || nearestCentreId === centre.id,
    ),
    settlements: facts.settlements.filter(({ centreId }) => centreId === centre.id),
  };
}
