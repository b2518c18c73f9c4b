import { randomUUID } from "node:crypto";
import type { ScenarioBody, SiteBody } from "../../contract/schemas.ts";
import type { Places } from "../../core/places.ts";
import { contentOf, type Scenario, type ScenarioContent, type SetAside } from "../../core/scenario/scenario.ts";
import { type FieldProblem, InvalidRequestError, NotFoundError } from "../../errors.ts";
import type { ScenarioRepository } from "../../storage/scenarioRepository.ts";
import type { ContentCheck } from "./checkContent.ts";
import type { SiteService } from "./sites.ts";

export interface ScenarioService {
  /** What fits the data of today of something kept elsewhere (an unsaved draft), the rest set aside. Nothing is kept. */
  check(kept: unknown): ScenarioContent;
  list(): Scenario[];
  find(id: number): Scenario;
  create(body: ScenarioBody): Scenario;
  save(id: number, version: number, body: ScenarioBody): Scenario;
  copy(id: number, name?: string): Scenario;
  remove(id: number, version: number): void;
  putSite(id: number, version: number, body: SiteBody): Scenario;
  removeSite(id: number, version: number, siteId: string): Scenario;
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

  function change(id: number, version: number, edit: (content: ScenarioContent) => ScenarioContent): Scenario {
    return repository.save(id, version, edit(contentOf(repository.find(id))));
  }

  return {
    check,
    list: () => repository.list(),
    find: (id) => repository.find(id),
    create: (body) => repository.create(accept(body)),
    save(id, version, body) {
      repository.find(id); // an unknown scenario is 404 before the body is looked at
      return repository.save(id, version, accept(body));
    },
    copy(id, name) {
      const content = contentOf(repository.find(id));
      const copyName = name ?? freeName(content.name, new Set(repository.list().map((scenario) => scenario.name)));
      return repository.create({ ...content, name: copyName });
    },
    remove: (id, version) => repository.remove(id, version),
    putSite(id, version, body) {
      repository.find(id); // an unknown scenario is 404 before the body is looked at
      const [site] = sites.accept([withId(body)]);
      return change(id, version, (content) => ({
        ...content,
        sites: [...content.sites.filter((other) => other.id !== site.id), site],
      }));
    },
    removeSite(id, version, siteId) {
      return change(id, version, (content) => {
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
