import type { ComponentChildren } from "preact";
import { conditionText as t } from "../i18n/conditions.ts";
import { conditions } from "../state/conditions.ts";
import { later } from "../widgets/later.tsx";
import { PopOut } from "../widgets/PopOut.tsx";
import "./MoreConditions.css";

const MoreConditionsForm = later(() => import("./MoreConditionsForm.tsx").then((file) => file.MoreConditionsForm));

/**
 * Conditions that are changed now and then; a mark shows when one is not at its default.
 * @param children  further ones, where the line has no room for them
 */
export function MoreConditions({ children }: { readonly children?: ComponentChildren }) {
  const { ferry, winterSeverity, asOf, weight } = conditions.value;
  const isChanged = ferry !== "use" || winterSeverity !== 1 || asOf !== undefined || weight !== undefined;
  const summary = (
    <>
      {t("more")}
      {isChanged && <span class="changed-mark"> ●</span>}
    </>
  );
  return (
    <PopOut class="more-conditions" summary={summary}>
      <div class="popover">
        {children}
        <MoreConditionsForm isChanged={isChanged} />
      </div>
    </PopOut>
  );
}
