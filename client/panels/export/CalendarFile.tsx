import { useState } from "preact/hooks";
import { WHOLE } from "../../../server/core/prefecture.ts";
import { exportText as t } from "../../i18n/export.ts";
import { coverageBody } from "../../state/coverage.ts";
import { startDownload } from "../../state/download.ts";
import { content, isDirty } from "../../state/draft.ts";
import { scope } from "../../state/view.ts";
import { SelectField } from "../../widgets/Field.tsx";
import "./CalendarFile.css";

const ALARMS = [
  { value: "", label: () => t("alarmNone") },
  { value: "60", label: () => t("alarmHour") },
  { value: String(24 * 60), label: () => t("alarmDay") },
  { value: String(7 * 24 * 60), label: () => t("alarmWeek") },
];

/** The sessions of the 案 as it is on screen, saved or not, for other calendars; with a reminder if one is wanted. */
export function CalendarFile() {
  const [alarm, setAlarm] = useState("");
  const body = {
    ...{ ...coverageBody.value, parameters: content.value.parameters },
    ...(scope.value === WHOLE ? {} : { centre: scope.value }),
    ...(alarm === "" ? {} : { alarm: Number(alarm) }),
  };
  return (
    <div class="calendar-file">
      <button type="button" onClick={() => void startDownload(t("ics"), "/api/export/calendar.ics", body)}>
        {t("ics")}
      </button>
      <SelectField
        label={t("alarm")}
        value={alarm}
        choices={ALARMS.map(({ value, label }) => ({ value, label: label() }))}
        onChange={setAlarm}
      />
      {isDirty.value && <small class="note">{t("icsDraft")}</small>}
    </div>
  );
}
