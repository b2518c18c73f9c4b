import type { Scenario } from "../../../server/contract/answers.ts";
import type { ScenarioFound } from "../../../server/contract/scenarioFiles.ts";
import { call } from "../../api/http.ts";
import { exportText as t } from "../../i18n/export.ts";
import { language } from "../../state/language.ts";
import { say, sayError } from "../../state/messages.ts";
import { refreshScenarios } from "../../state/scenarioList.ts";
import { openScenario } from "../../state/scenarios.ts";

/** Opens a 案 from its own file, or from a workbook of the export with what was edited there. */
export function ImportButton({ onDone }: { readonly onDone: () => void }) {
  const read = async (file: File) => {
    try {
      const scenario = await (file.name.endsWith(".json") ? fromScenarioFile(file) : fromWorkbook(file));
      await refreshScenarios();
      if (await openScenario(scenario.id)) onDone();
      say(t("imported", { name: scenario.name }));
    } catch (error) {
      sayError(error);
    }
  };
  return (
    <label class="button">
      {t("import")}
      <input
        type="file"
        class="visually-hidden"
        accept=".json,application/json,.xlsx"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void read(file);
        }}
      />
    </label>
  );
}

async function fromScenarioFile(file: File): Promise<Scenario> {
  return call<Scenario>("/api/scenarios/import", { method: "POST", body: JSON.parse(await file.text()) });
}

async function fromWorkbook(file: File): Promise<Scenario> {
  const path = `/api/scenarios/preview?lang=${language.value}`;
  const found = await call<ScenarioFound>(path, { method: "POST", body: file });
  return call<Scenario>("/api/scenarios", { method: "POST", body: found });
}
