import { useEffect, useState } from "preact/hooks";
import { uploadText as t } from "../../i18n/uploads.ts";
import { clearCondition, conditions, setConditions } from "../../state/conditions.ts";
import { refreshUploads, weights } from "../../state/weights.ts";
import { UploadDialog } from "./UploadDialog.tsx";

/** Whom the figures count: the census population, or a planner's own table. */
export function WeightChoice() {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => void refreshUploads(), []);
  const choose = (id: string) => {
    if (id === "population") clearCondition("weight");
    else setConditions({ weight: id });
  };
  return (
    <div class="field">
      <label class="field">
        <span>{t("weight")}</span>
        <select
          value={conditions.value.weight ?? "population"}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {weights.value.map(({ id, name }) => (
            <option key={id} value={id}>
              {id === "population" ? t("population") : name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => setOpen(true)}>
        {t("own")}
      </button>
      {isOpen && <UploadDialog onClose={() => setOpen(false)} />}
    </div>
  );
}
