import { appText as t } from "../i18n/app.ts";
import { conditionText } from "../i18n/conditions.ts";
import { conditions } from "../state/conditions.ts";
import { content } from "../state/draft.ts";
import { isPresenting } from "../state/presentation.ts";
import "./PresentationBar.css";

/** Says in large type which 案 and season the room sees. */
export function PresentationBar() {
  if (!isPresenting.value) return null;
  return (
    <div class="presentation-bar">
      <strong>{content.value.name}</strong>
      <span>{conditionText(conditions.value.season)}</span>
      <button type="button" onClick={() => (isPresenting.value = false)}>
        {t("endPresentation")}
      </button>
    </div>
  );
}
