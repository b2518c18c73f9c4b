import type { ReportWish, SuggestAnswer } from "../../../server/contract/suggestAnswers.ts";
import { inBrackets, minutes, people, signed } from "../../format.ts";
import { thresholdText } from "../../i18n/conditions.ts";
import { suggestText as t } from "../../i18n/suggest.ts";
import { centreName } from "../../state/facts.ts";
import { municipalityNamed } from "../../state/names.ts";
import { setWish, startSearch, wish } from "../../state/suggestion.ts";
import { type SortableColumn, SortableTable } from "../../widgets/SortableTable.tsx";

/** The places the report itself names, beside ours: same or other, and what each would gain alone. */
export function Wishes({ answer }: { readonly answer: SuggestAnswer }) {
  if (answer.reportWishes.length === 0) return null;
  const threshold = { t: thresholdText(answer.assumptions.thresholdMinutes) };
  const columns: SortableColumn<ReportWish>[] = [
    {
      key: "place",
      label: t("wish"),
      value: ({ code }) => code,
      show: ({ municipality, centre }) => `${municipalityNamed(municipality)} ${inBrackets(centreName(centre))}`,
    },
    {
      key: "match",
      label: t("match"),
      value: ({ isProposed }) => Number(isProposed),
      show: ({ isProposed }) => (isProposed ? `✓ ${t("same")}` : t("other")),
    },
    {
      key: "alone",
      label: `${t("alone")}：${t("gained", threshold)}`,
      value: ({ alone }) => alone.people,
      show: ({ alone }) => signed(alone.people, people),
      best: "most",
    },
    {
      key: "nearest",
      label: t("nearest"),
      value: ({ nearestProposed }) => nearestProposed?.minutes ?? null,
      show: ({ nearestProposed }) =>
        nearestProposed
          ? `${municipalityNamed(nearestProposed.municipality)} ${minutes(nearestProposed.minutes)}`
          : "—",
    },
    {
      key: "statement",
      label: t("statement"),
      value: () => null,
      show: ({ statements }) => statements.map(({ statement }) => statement).join("／"),
      isText: true,
    },
    {
      key: "lock",
      label: t("lockIt"),
      value: () => null,
      show: ({ code }) => (
        <button
          type="button"
          onClick={() => {
            setWish({ locked: [...new Set([...wish.value.locked, code])] });
            void startSearch();
          }}
        >
          {t("lockIt")}
        </button>
      ),
    },
  ];
  return (
    <section class="card">
      <h2>{t("wishes")}</h2>
      <SortableTable
        caption={t("wishes")}
        rows={answer.reportWishes}
        columns={columns}
        rowKey={({ code }) => code}
        rowClass={({ isProposed }) => (isProposed ? "total" : "")}
      />
    </section>
  );
}
