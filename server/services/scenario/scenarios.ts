import { randomUUID } from "node:crypto";
import type { ScenarioBody, SiteBody } from "../../contract/schemas.ts";
import type { Audience } from "../../core/people/audience.ts";
import type { Places } from "../../core/places.ts";
import { descriptionOfCopy } from "../../core/scenario/descriptionOfCopy.ts";
import {
  type BinnedScenario,
  contentOf,
  type Scenario,
  type ScenarioContent,
  type SetAside,
} from "../../core/scenario/scenario.ts";
import { type FieldProblem, InvalidRequestError, NotFoundError } from "../../errors.ts";
import type { Author, ScenarioRepository } from "../../storage/scenarioRepository.ts";
import type { ContentCheck } from "./checkContent.ts";
import type { SiteService } from "./sites.ts";

export interface ScenarioService {
  /** What fits the data of today of something kept elsewhere (an unsaved draft), the rest set aside. Nothing is kept. */
  check(kept: unknown): ScenarioContent;
  list(): Scenario[];
  find(id: number): Scenario;
  /** @param seenBy  left out, everybody */
  create(body: ScenarioBody, by?: Author, seenBy?: Audience): Scenario;
  save(id: number, version: number, body: ScenarioBody, by?: Author): Scenario;
  copy(id: number, name?: string, by?: Author, seenBy?: Audience): Scenario;
  /** Into the bin, where it lies for 30 days. */
  remove(id: number, version: number, by?: Author): void;
  bin(): BinnedScenario[];
  /** @throws {NotFoundError} when it is not in the bin */
  takeOutOfBin(id: number): Scenario;
  putSite(id: number, version: number, body: SiteBody, by?: Author): Scenario;
  removeSite(id: number, version: number, siteId: string, by?: Author): Scenario;
}

export function createScenarioService(
  places: Places,
  repository: ScenarioRepository,
  sites: SiteService,
  check: ContentCheck,
): ScenarioService {
  const codes = new Set(places.municipalities.map(({ code }) => code));
  const centreIds = new Set(places.centres.map(({ id }) => id));

  function accept(body: ScenarioBody): ScenarioContent {
    const reassigned = Object.entries(body.reassigned).flatMap(([code, centreId]): FieldProblem[] => {
      const field = `reassigned.${code}`;
      return [
        ...(codes.has(code)
          ? []
          : [{ field, reason: { code: "noSuchMunicipality", municipalityCode: code } as const }]),
        ...(centreIds.has(centreId) ? [] : [{ field, reason: { code: "noSuchCentre", centreId } as const }]),
      ];
    });
    const figures = Object.keys(body.parameters.centreFigures ?? {}).flatMap((centreId): FieldProblem[] =>
      centreIds.has(centreId)
        ? []
        : [{ field: `parameters.centreFigures.${centreId}`, reason: { code: "noSuchCentre", centreId } }],
    );
    const problems = [...reassigned, ...figures];
    if (problems.length > 0) throw new InvalidRequestError(problems);
    const parameters = Object.fromEntries(Object.entries(body.parameters).filter(([, value]) => value !== undefined));
    const setAside = (body.setAside ?? []) as readonly SetAside[]; // checked again whenever the 案 is read
    return contentOf({ ...body, parameters, sites: sites.accept(body.sites.map(withId)), setAside });
  }

  type Edit = (content: ScenarioContent) => ScenarioContent;
  function change(id: number, version: number, by: Author | undefined, edit: Edit): Scenario {
    return repository.save(id, version, edit(contentOf(repository.find(id))), by);
  }

  return {
    check,
    list: () => repository.list(),
    find: (id) => repository.find(id),
    create: (body, by, seenBy) => repository.create(accept(body), by, seenBy),
    save(id, version, body, by) {
      repository.find(id); // an unknown scenario is 404 before the body is looked at
      return repository.save(id, version, accept(body), by);
    },
    copy(id, name, by, seenBy) {
      const source = repository.find(id);
      const content = contentOf(source);
      const copyName = name ?? freeName(content.name, new Set(repository.list().map((scenario) => scenario.name)));
      const description = descriptionOfCopy(source);
      return repository.create({ ...content, name: copyName, description }, by, seenBy);
    },
    remove: (id, version, by) => repository.remove(id, version, by),
    bin: () => repository.bin(),
    takeOutOfBin: (id) => repository.takeOutOfBin(id),
    putSite(id, version, body, by) {
      repository.find(id); // an unknown scenario is 404 before the body is looked at
      const [site] = sites.accept([withId(body)]);
      return change(id, version, by, (content) => ({
        ...content,
        sites: [...content.sites.filter((other) => other.id !== site.id), site],
      }));
    },
    removeSite(id, version, siteId, by) {
      return change(id, version, by, (content) => {
        if (!content.sites.some((site) => site.id === siteId)) {
          throw new NotFoundError({ code: "noSuchSite", scenario: id, siteId });
        }
        return { ...content, sites: content.sites.filter((site) => site.id !== siteId) };
      });
    },
  };
}

/** Two sites must never share an id, or the second would replace the first. */
function withId(body: SiteBody): SiteBody {
  return body.id === undefined ? { ...body, id: `${body.kind}-${randomUUID()}` } : body;
}

/** 案A の写し, 案A の写し (2), … */
function freeName(original: string, taken: ReadonlySet<string>): string {
  const base = `${original} の写し`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base} (${number})`;
    if (!taken.has(name)) return name;
  }
}
