import { exportText as t } from "../../i18n/export.ts";
import { draft } from "../../state/draft.ts";
import { scenarios } from "../../state/scenarioList.ts";
import { SelectField } from "../../widgets/Field.tsx";

interface Props {
  readonly value: number | undefined;
  readonly onChange: (id: number | undefined) => void;
}

/** 現状 beside the 案, or the 案 beside another that comes after it. */
export function ComparedScenario({ value, onChange }: Props) {
  const own = draft.value.saved?.id;
  if (own === undefined) return null;
  const others = scenarios.value.filter(({ id }) => id !== own);
  return (
    <SelectField
      label={t("compared")}
      value={String(value ?? "")}
      choices={[
        { value: "", label: t("comparedBaseline") },
        ...others.map(({ id, name }) => ({ value: String(id), label: t("comparedAfter", { name }) })),
      ]}
      onChange={(id) => onChange(id === "" ? undefined : Number(id))}
    />
  );
}
