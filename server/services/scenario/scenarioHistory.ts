import { type ScenarioVersion, VERSIONS_AT_ONCE } from "../../contract/versionAnswers.ts";
import { contentOf, type Scenario } from "../../core/scenario/scenario.ts";
import { scenarioChanges } from "../../core/scenario/scenarioChanges.ts";
import { refuseBuiltIn } from "../../errors.ts";
import type { Author, ScenarioRepository } from "../../storage/scenarioRepository.ts";
import type { KeptVersion, VersionRepository } from "../../storage/versionRepository.ts";

/** Every version a 案 has had. @throws {NotFoundError} for a 案 or version that is not there, in every call */
export interface ScenarioHistory {
  /** The newest first, 50 at most; those before a version where one is given. */
  list(id: number, before?: number): ScenarioVersion[];
  /** Brings a version back as a new one: nothing is taken away. @throws {ConflictError} */
  restore(id: number, version: number, currentVersion: number, by: Author): Scenario;
  /** Names a version; "" takes its name away. */
  putNote(id: number, version: number, note: string): ScenarioVersion;
}

export function createScenarioHistory(
  scenarios: Pick<ScenarioRepository, "find" | "save">,
  versions: VersionRepository,
): ScenarioHistory {
  const told = (kept: KeptVersion, earlier: KeptVersion | undefined): ScenarioVersion => {
    const { content, ...rest } = kept;
    const changes = earlier ? scenarioChanges(earlier.content, content) : [];
    return { ...rest, name: content.name, isFirst: earlier === undefined, changes };
  };
  const earlierThan = (id: number, version: number) => versions.older(id, version, 1).at(0);

  return {
    list(id, before = Number.MAX_SAFE_INTEGER) {
      scenarios.find(id); // one in the bin, or none at all
      const kept = versions.older(id, before, VERSIONS_AT_ONCE + 1);
      return kept.slice(0, VERSIONS_AT_ONCE).map((version, index) => told(version, kept[index + 1]));
    },
    restore(id, version, currentVersion, by) {
      scenarios.find(id);
      const { content } = versions.find(id, version);
      return scenarios.save(id, currentVersion, contentOf(content), by, version);
    },
    putNote(id, version, note) {
      refuseBuiltIn(scenarios.find(id));
      versions.putNote(id, version, note || null);
      return told(versions.find(id, version), earlierThan(id, version));
    },
  };
}
