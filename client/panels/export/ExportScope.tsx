import { WHOLE } from "../../../server/core/prefecture.ts";
import { conditionText } from "../../i18n/conditions.ts";
import { exportText as t } from "../../i18n/export.ts";
import { figuresNote } from "../../i18n/figuresNote.ts";
import { coverage, scopeRow } from "../../state/coverage.ts";
import { draft } from "../../state/draft.ts";
import { facts } from "../../state/facts.ts";
import { centreWithCity } from "../../state/names.ts";
import { scope } from "../../state/view.ts";
import { SelectField } from "../../widgets/Field.tsx";

/** Whose figures the files hold: the scope on screen, to be changed here too; and in a line what will be in them. */
export function ExportScope() {
  const { saved } = draft.value;
  const scenario = saved ? t("version", { name: saved.name, n: saved.version }) : null;
  return (
    <section class="export-scope">
      <SelectField
        label={t("scope")}
        value={scope.value}
        choices={[
          { value: WHOLE, label: conditionText("whole") },
          ...facts().centres.map((each) => ({ value: each.id, label: centreWithCity(each) })),
        ]}
        onChange={(id) => (scope.value = id)}
      />
      <p class="note">{t("holds", { what: figuresNote(scopeRow.value, scenario, coverage.value?.assumptions) })}</p>
    </section>
  );
}
