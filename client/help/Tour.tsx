import { useEffect } from "preact/hooks";
import { thresholdText } from "../i18n/conditions.ts";
import { tourText as t } from "../i18n/tour.ts";
import { conditions } from "../state/conditions.ts";
import { showPanel } from "../state/sidePanel.ts";
import { endTour, goToStep, TOUR_TARGETS, tourStep } from "../state/tour.ts";
import "./Tour.css";

const STEPS = [
  { title: "t1", text: "b1" },
  { title: "t2", text: "b2" },
  { title: "t3", text: "b3" },
  { title: "t4", text: "b4" },
  { title: "t5", text: "b5" },
] as const;

/** Five steps on the first visit. It points at things and blocks nothing: the planner can be used meanwhile. */
export function Tour() {
  const step = tourStep.value;
  useEffect(() => {
    if (step === null) return;
    const target = document.querySelector(TOUR_TARGETS[step]);
    if (target?.closest(".side-panel")) showPanel(true);
    target?.classList.add("tour-target");
    target?.scrollIntoView({ block: "nearest" });
    return () => target?.classList.remove("tour-target");
  }, [step]);
  if (step === null) return null;
  const isLast = step === STEPS.length - 1;
  return (
    <section class="tour" aria-label={t("tour")}>
      <small>{t("step", { n: step + 1 })}</small>
      <h2>{t(STEPS[step].title)}</h2>
      <p>{t(STEPS[step].text, { t: thresholdText(conditions.value.threshold) })}</p>
      <div class="buttons">
        {!isLast && (
          <button type="button" onClick={endTour}>
            {t("skip")}
          </button>
        )}
        {step > 0 && (
          <button type="button" onClick={() => goToStep(step - 1)}>
            {t("back")}
          </button>
        )}
        <button type="button" class="primary" onClick={() => goToStep(step + 1)}>
          {isLast ? t("done") : t("next")}
        </button>
      </div>
    </section>
  );
}
