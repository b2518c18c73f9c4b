import { useState } from "preact/hooks";
import { figureText as t } from "../../i18n/figures.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { later } from "../../widgets/later.tsx";

const OutlookChart = later(() => import("./OutlookChart.tsx").then((file) => file.OutlookChart));

/** 「2040年には」 beside the five numbers: the chart of the people to come, one press away. */
export function OutlookButton() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" class="outlook-button" onClick={() => setOpen(true)}>
        {t("openOutlook")}
      </button>
      {isOpen && (
        <Dialog title={t("openOutlook")} onClose={() => setOpen(false)} isWide>
          <OutlookChart />
        </Dialog>
      )}
    </>
  );
}
