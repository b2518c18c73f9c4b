import type { LineChoice, TableShown } from "../../../server/contract/tableAnswers.ts";
import type { PreviewChoices, WeightPreview } from "../../api/uploads.ts";
import { uploadText as t } from "../../i18n/uploads.ts";
import { SelectField } from "../../widgets/Field.tsx";
import "./TableSteps.css";

interface Props {
  readonly table: TableShown;
  readonly weight: WeightPreview | null;
  readonly choices: PreviewChoices;
  readonly onChoose: (choices: PreviewChoices) => void;
}

/** The first three steps from file to table to columns: what was found, and what can be chosen instead. */
export function TableSteps({ table, weight, choices, onChoose }: Props) {
  const { sheets, sheet, headingLines } = table;
  const format = t(table.format === "workbook" ? "formatWorkbook" : "formatText", {
    encoding: table.encoding,
    delimiter: delimiterName(table.delimiter),
  });
  return (
    <ol class="table-steps">
      <li>
        <h4>{t("stepFile")}</h4>
        <p>{format}</p>
        {sheets.length > 1 && (
          <SelectField
            label={t("sheet")}
            value={sheet}
            choices={sheets.map(({ name, isHidden }) => ({
              value: name,
              label: isHidden ? t("hiddenSheet", { name }) : name,
            }))}
            onChange={(name) => onChoose({ sheet: name })}
          />
        )}
      </li>
      <li>
        <h4>{t("stepTable")}</h4>
        <p>{headingLines.length > 0 ? t("headingFound", { lines: headingLines.join("・") }) : t("headingNone")}</p>
        <SelectField
          label={t("headingLine")}
          value={String(choices.headingLine ?? headingLines[0] ?? "")}
          choices={headingChoices(table)}
          onChange={(line) => onChoose({ ...choices, headingLine: Number(line) })}
        />
      </li>
      {weight && <ColumnStep weight={weight} choices={choices} onChoose={onChoose} />}
    </ol>
  );
}

function headingChoices({ firstLines, headingLines }: TableShown) {
  const none = headingLines.length === 0 ? [{ value: "", label: t("headingNone") }] : [];
  const lines = firstLines.map(({ line, text }) => ({
    value: String(line),
    label: t("lineText", { line, text: text.slice(0, 40) }),
  }));
  return [...none, ...lines];
}

function ColumnStep({
  weight,
  choices,
  onChoose,
}: Omit<Props, "table" | "weight"> & { readonly weight: WeightPreview }) {
  const { columns, column, kinds, periods } = weight;
  const ask = column === null ? [{ value: "", label: t("askColumn") }] : [];
  return (
    <li class={column === null ? "is-asking" : ""}>
      <h4>{t("stepColumn")}</h4>
      {column === null && <p role="alert">{t("columnsAsk", { n: columns.length })}</p>}
      <SelectField
        label={t("column")}
        value={column ?? ""}
        choices={[
          ...ask,
          ...columns.map(({ heading, examples }) => ({
            value: heading,
            label: t("columnChoice", { heading, examples: examples.join("、") }),
          })),
        ]}
        onChange={(heading) => onChoose({ ...choices, column: heading })}
      />
      {periods && (
        <SelectField
          label={periods.heading}
          value={periods.chosen}
          choices={periods.values.map((value) => ({ value, label: value }))}
          onChange={(period) => onChoose({ ...choices, period })}
        />
      )}
      {kinds && (
        <SelectField
          label={kinds.heading}
          value={kinds.chosen}
          choices={[{ value: "sum", label: t("sumOfKinds") }, ...values(kinds)]}
          onChange={(kind) => onChoose({ ...choices, kind })}
        />
      )}
    </li>
  );
}

const values = (choice: LineChoice) => choice.values.map((value) => ({ value, label: value }));

function delimiterName(delimiter: string | null): string {
  const names: Readonly<Record<string, "comma" | "tab" | "semicolon">> = {
    ",": "comma",
    "\t": "tab",
    ";": "semicolon",
  };
  const name = names[delimiter ?? ""];
  return name ? t(name) : (delimiter ?? "");
}
