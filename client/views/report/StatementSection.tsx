import type { CheckedStatement } from "../../api/report.ts";
import { minuteCount } from "../../format.ts";
import { reportText as t } from "../../i18n/report.ts";
import { centreName } from "../../state/facts.ts";
import { FactTable } from "../../widgets/FactTable.tsx";

/** Every statement on travel beside our minutes: agrees, differs or undecidable, and why. */
export function StatementSection({ statements }: { readonly statements: readonly CheckedStatement[] }) {
  return (
    <section class="card">
      <h2>{t("statements")}</h2>
      <p class="note">{t("statementsHint")}</p>
      <FactTable
        caption={t("statements")}
        header={[t("centre"), t("statement"), t("verdict"), t("ours"), t("source")]}
        rows={statements.map((row) => [
          centreName(row.centreId) || row.place,
          `${row.place}：${row.statement}`,
          <VerdictMark key="verdict" row={row} />,
          <OurMinutes key="ours" row={row} />,
          row.source,
        ])}
      />
    </section>
  );
}

export function VerdictMark({ row: { verdict, reason } }: { readonly row: CheckedStatement }) {
  return (
    <>
      <span class={`badge verdict-${verdict}`}>{t(verdict)}</span>
      {reason && <small class="note"> {t(reason)}</small>}
    </>
  );
}

/** A statement that cannot be decided has no minutes of ours: they would be another claim's. */
export function OurMinutes({ row: { ours, verdict } }: { readonly row: CheckedStatement }) {
  if (verdict === "undecidable" || ours.length === 0) return null;
  const pair = ({ summer, winter }: { readonly summer: number | null; readonly winter: number | null }) =>
    [summer, winter].map((minutes) => (minutes === null ? "–" : minuteCount(minutes))).join("／");
  return (
    <ul class="plain-list">
      {ours.map(({ name, in2014, now }) => (
        <li key={name}>
          {name} {pair(in2014)} <small class="note">{`${t("now")} ${pair(now)}`}</small>
        </li>
      ))}
    </ul>
  );
}
