import { useState } from "preact/hooks";
import { DEFAULT_POPULATION_YEAR, populationWeightId, weightName } from "../../../server/core/population.ts";
import { uploadText as t } from "../../i18n/uploads.ts";
import { clearCondition, conditions, setConditions } from "../../state/conditions.ts";
import { centreName } from "../../state/facts.ts";
import { language } from "../../state/language.ts";
import { weights } from "../../state/weights.ts";
import { laterDialog } from "../../widgets/later.tsx";
import { GonePlaces } from "./GonePlaces.tsx";

const UploadDialog = laterDialog(() => import("./UploadDialog.tsx").then((file) => file.UploadDialog));
const DEFAULT_WEIGHT = populationWeightId(DEFAULT_POPULATION_YEAR);

/** Whom the figures count: the people of a year, or a planner's own table. */
export function WeightChoice() {
  const [isOpen, setOpen] = useState(false);
  const choose = (id: string) => {
    if (id === DEFAULT_WEIGHT) clearCondition("weight");
    else setConditions({ weight: id });
  };
  return (
    <div class="field">
      <label class="field">
        <span>{t("weight")}</span>
        <select
          value={conditions.value.weight ?? DEFAULT_WEIGHT}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {weights.value.map((weight) => (
            <option key={weight.id} value={weight.id}>
              {weightName(weight, language.value)}
              {weight.access?.centreId && `（${centreName(weight.access.centreId)}）`}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => setOpen(true)}>
        {t("own")}
      </button>
      <GonePlaces />
      {isOpen && <UploadDialog onClose={() => setOpen(false)} />}
    </div>
  );
}
