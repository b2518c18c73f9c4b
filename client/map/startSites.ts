import { effect } from "@preact/signals";
import type * as L from "leaflet";
import { DEFAULT_POPULATION_YEAR } from "../../server/core/population.ts";
import { mapText as t } from "../i18n/map.ts";
import { siteText } from "../i18n/sites.ts";
import { dragged, liveSites } from "../state/draft.ts";
import { centreName, facts, municipalityName } from "../state/facts.ts";
import { say } from "../state/messages.ts";
import { centreWithCity, siteName } from "../state/names.ts";
import { dragSite, dropSite, giveUpDrag, placeSite } from "../state/siteEdits.ts";
import { dropKind, selectCentre, selectedCentreId, selectedSiteId, selectSite } from "../state/view.ts";
import type { createNameLayer, PlaceName } from "./nameLayer.ts";
import { createSiteLayer } from "./siteLayer.ts";

/** Cities by which people in Hokkaido find their way on a map: 札幌, 函館, 旭川, 釧路, 帯広, 北見, 苫小牧, 稚内. */
const CITIES = ["01100", "01202", "01204", "01206", "01207", "01208", "01213", "01214"];

/** A centre often stands in the very place a city is named by, and sites beside it. */
const BESIDE_MARKS = [4, 14, 22, 32, 44] as const;

/** Centres and the sites of the 案, with what a press or a drag does. */
export function startSites(map: L.Map, isAtSea: (at: L.LatLng) => boolean) {
  return createSiteLayer(map, facts().centres, {
    onSelect: selectSite,
    onDrag: (id, at) => {
      if (isAtSea(at)) return t("atSea");
      dragSite(id, { lat: at.lat, lon: at.lng });
      return null;
    },
    onRefused: (word) => {
      giveUpDrag();
      say(word);
    },
    onDrop: (id, { lat, lng }) => void dropSite(id, { lat, lon: lng }),
    onCentre: ({ id, lat, lon }) => {
      if (dropKind.value) void placeSite(dropKind.value, { lat, lon });
      else selectCentre(selectedCentreId.value === id ? null : id);
    },
    wordsOf: (site) => {
      const name = siteName(site);
      return { name, label: t("siteName", { kind: siteText(site.kind), name }) };
    },
    wordsOfCentre: (centre) => ({ name: centreName(centre.id), label: centreWithCity(centre) }),
  });
}

/** Keeps the marks where the sites are, and every name where there is room. @returns what stops that */
export function startNames(
  names: ReturnType<typeof createNameLayer>,
  sites: ReturnType<typeof createSiteLayer>,
  near: () => readonly PlaceName[],
): () => void {
  const towns = [...facts().municipalities]
    .sort((a, b) => b.population[DEFAULT_POPULATION_YEAR] - a.population[DEFAULT_POPULATION_YEAR])
    .map(({ code, lat, lon }): (() => PlaceName) => {
      const place = CITIES.includes(code)
        ? ({ lat, lon, look: "city", clearances: BESIDE_MARKS } as const)
        : ({ lat, lon, look: "town" } as const);
      return () => ({ ...place, text: municipalityName(code) }); // in the language on screen
    });
  names.follow({
    marks: () => sites.names(selectedSiteId.peek() ?? selectedCentreId.peek()),
    places: () => [...towns.map((nameNow) => nameNow()), ...near()],
  });
  const stop = effect(() => {
    sites.updateCentres(facts().centres);
    sites.update(liveSites.value, selectedSiteId.value, dragged.value?.id ?? null);
    void selectedCentreId.value;
    if (!dragged.value) names.schedule(); // a held mark takes its name along
  });
  return () => {
    stop();
    names.stop();
  };
}
