import type { BySeason, PlaceCard } from "../../contract/answers.ts";
import { SEASONS, type Season } from "../../core/conditions.ts";
import type { Municipality, Places, Position } from "../../core/places.ts";
import { DEFAULT_POPULATION_YEAR, type PopulationYear, populationYear } from "../../core/population.ts";
import type { RiskSection } from "../../core/roads/riskSections.ts";
import { segmentAt } from "../../core/roads/roadRows.ts";
import { coverKind, isDayTrip } from "../../core/scenario/coverKind.ts";
import { waysFrom } from "../../core/search/wayBetween.ts";
import { spreadOverSettlements } from "../../core/spread.ts";
import { NotFoundError } from "../../errors.ts";
import type { Facts } from "../../facts/loadFacts.ts";
import { type CoverageRequest, roadConditions } from "../coverage/coverageRequest.ts";
import type { CoverageService } from "../coverage/coverageService.ts";
import { sentMinutes } from "../coverage/sentFigures.ts";
import type { Network } from "../network/network.ts";

export type PlaceKind = "municipality" | "settlement";

export interface PlaceCardService {
  /** @throws {NotFoundError} for an unknown code or id */
  card(kind: PlaceKind, id: string, request: CoverageRequest): PlaceCard;
}

interface Subject {
  readonly name: string;
  readonly kana: string | null;
  readonly target: number; // index among the network's targets
  readonly position: Position;
  readonly municipality: Municipality;
  readonly share: PlaceCard["share"];
}

export function createPlaceCardService(facts: Facts, network: Network, coverage: CoverageService): PlaceCardService {
  const { places } = facts;
  const areaName = new Map(places.areas.map(({ id, name }) => [id, name]));
  const seasonsKnown = () => SEASONS.filter((season) => season !== "storm" || !network.limits.includes("storm"));

  /** Whole persons by settlement, as every figure counts them. */
  const personsOf = (year: PopulationYear): Float64Array => {
    const population = new Map(places.municipalities.map((each) => [each.code, each.population[year]]));
    return spreadOverSettlements(places.settlements, (code) => population.get(code) ?? 0);
  };

  /** Often-shut sections on the winter way from the centre, and what a storm day leaves when they are shut. */
  function risk(
    request: CoverageRequest,
    centre: Position | undefined,
    target: number,
  ): Pick<PlaceCard, "riskSections" | "stormDetourMinutes" | "stormAllShutMinutes"> {
    if (!network.own) return { riskSections: null };
    if (!centre) return { riskSections: [] };
    const open = network.own.open(roadConditions(request, "winter"));
    const [origin, end] = [network.snap(centre), network.targets[target]];
    const [way] = waysFrom(origin, [end], open);
    // a place inside a section is on it too: the stretch it hangs on counts at both ends
    const driven = [origin.segment, ...way.segments.map(({ segment }) => segment), end.segment];
    const names = new Set(driven.flatMap((segment) => segmentAt(network.roads, segment).riskSection.split(";")));
    const onWay = facts.roads.riskSections.filter(({ name }) => names.has(name));
    if (onWay.length === 0) return { riskSections: [] };
    const stormMinutes = (sections: readonly RiskSection[]) => {
      const shut = sections.filter(({ isStormClosable }) => isStormClosable).map(({ name }) => name);
      const storm = { ...request, shutSections: [...new Set([...request.shutSections, ...shut])] };
      return sentMinutes(network.timesFrom(centre, roadConditions(storm, "storm"))[target]);
    };
    return {
      riskSections: onWay.map(({ road, name, cause, isStormClosable, record }) => ({
        ...{ road, section: name, cause, isStormClosable, record },
      })),
      stormDetourMinutes: stormMinutes(onWay),
      stormAllShutMinutes: stormMinutes(facts.roads.riskSections),
    };
  }

  return {
    card(kind, id, request) {
      const subject = subjectOf(places, kind, id);
      const year = populationYear(request.weightId) ?? DEFAULT_POPULATION_YEAR;
      const { municipality, target } = subject;
      const { plan } = coverage.compute(request);
      const seasons = seasonsKnown();
      const perSeason = <T>(value: (season: Season) => T): BySeason<T> =>
        Object.fromEntries(seasons.map((season) => [season, value(season)])) as unknown as BySeason<T>;
      const standing = [...places.centres, ...plan.sites];
      network.need?.(
        seasons.flatMap((season) => {
          const conditions = roadConditions(request, season);
          return standing.map((point) => ({ point, conditions }));
        }),
      );
      const { visitMinutes, workingMinutes } = plan.parameters;
      const isOpen = ({ id: site }: { readonly id: string }) => !request.closedSiteIds.includes(site);
      const centreId = plan.reassigned[municipality.code] ?? municipality.centreId;
      const minutesFrom = (site: Position): BySeason<number | null> =>
        perSeason((season) => sentMinutes(network.timesFrom(site, roadConditions(request, season))[target]));
      return {
        name: subject.name,
        kana: subject.kana,
        municipalityCode: municipality.code,
        areaName: areaName.get(municipality.areaId) ?? "",
        centreId,
        population: kind === "settlement" ? personsOf(year)[target] : municipality.population[year],
        populationYear: year,
        share: subject.share,
        fromCentres: places.centres
          .map((centre) => {
            const [{ km }] = network.tripsTo(centre, [target], roadConditions(request, "summer"));
            return {
              centreId: centre.id,
              minutes: minutesFrom(centre),
              km: km === Infinity ? null : Math.round(km * 10) / 10,
              needsFerry: network.snap(centre).land !== network.targets[target].land,
            };
          })
          .sort((a, b) => rank(a.centreId, centreId) - rank(b.centreId, centreId) || byMinutes(a.minutes, b.minutes)),
        servedBy: servedBy(plan.sites.filter(isOpen), centreId, minutesFrom, request),
        dayTripLimits: { visitMinutes, workingMinutes },
        dayTrip: perSeason((season) => {
          const own = plan.sites.filter((site) => site.centreId === centreId && coverKind(site) === "full");
          const centre = places.centres.filter(({ id: other }) => other === centreId);
          const conditions = roadConditions(request, season);
          const open = [...centre, ...own].filter(isOpen);
          const minutes = Math.min(...open.map((site) => network.timesFrom(site, conditions)[target]));
          return minutes === Infinity ? null : isDayTrip(minutes, visitMinutes, workingMinutes);
        }),
        resources: facts.resources.get(municipality.code) ?? null,
        ...risk(
          request,
          places.centres.find(({ id: own }) => own === centreId),
          target,
        ),
      };
    },
  };
}

function servedBy(
  sites: CoveragePlanSites,
  centreId: string,
  minutesFrom: (site: Position) => BySeason<number | null>,
  { rule }: CoverageRequest,
): PlaceCard["servedBy"] {
  return sites
    .filter((site) => rule === "nearest" || site.centreId === centreId)
    .map((site) => ({
      siteId: site.id,
      name: site.name,
      kind: site.kind,
      cover: coverKind(site),
      minutes: minutesFrom(site),
      daysPerMonth: site.daysPerMonth,
    }))
    .sort((a, b) => byMinutes(a.minutes, b.minutes));
}

type CoveragePlanSites = ReturnType<CoverageService["compute"]>["plan"]["sites"];

function rank(centreId: string, own: string): number {
  return centreId === own ? 0 : 1;
}

function byMinutes(a: BySeason<number | null>, b: BySeason<number | null>): number {
  return (a.summer ?? Infinity) - (b.summer ?? Infinity) || 0;
}

function subjectOf({ municipalities, settlements }: Places, kind: PlaceKind, id: string): Subject {
  if (kind === "municipality") {
    const index = municipalities.findIndex(({ code }) => code === id);
    if (index < 0) throw new NotFoundError({ code: "noSuchMunicipality", municipalityCode: id });
    const municipality = municipalities[index];
    return {
      name: municipality.name,
      kana: municipality.kana,
      target: settlements.length + index,
      position: municipality,
      municipality,
      share: null,
    };
  }
  const index = settlements.findIndex((settlement) => settlement.id === id);
  if (index < 0) throw new NotFoundError({ code: "noSuchSettlement", settlementId: id });
  const settlement = settlements[index];
  const municipality = municipalities.find(({ code }) => code === settlement.municipalityCode) as Municipality;
  return {
    name: `${municipality.name} ${settlement.name}`,
    kana: null,
    target: index,
    position: settlement,
    municipality,
    share: { basis: settlement.basis, isEstimate: settlement.isEstimate },
  };
}
