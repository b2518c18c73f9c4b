import { EffectTable } from "./EffectTable.tsx";
import { ScenarioBar } from "./ScenarioBar.tsx";
import { SitePanel } from "./site/SitePanel.tsx";
import { StressPanel } from "./stress/StressPanel.tsx";

/** 案 and sites beside the map: they come when its numbers and colours stand. */
export function SideContents() {
  return (
    <>
      <ScenarioBar />
      <EffectTable />
      <SitePanel />
      <StressPanel />
    </>
  );
}
