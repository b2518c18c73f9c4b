import "./styles/main.css"; // first: what stands beside the components builds on it
import { render } from "preact";
import { App } from "./App.tsx";
import { appText as t } from "./i18n/app.ts";
import { readAddress, sayMisread, startAddress } from "./state/address.ts";
import { startCoverage } from "./state/coverage.ts";
import { startFacts } from "./state/facts.ts";
import { dropGone } from "./state/goneFromAddress.ts";
import { startLanguage } from "./state/language.ts";
import { reasonOf, sayError } from "./state/messages.ts";
import { startPlaceCard } from "./state/placeCard.ts";
import { startScenarios, startUnsavedEdits } from "./state/scenarios.ts";
import { startSiteEdits } from "./state/siteEdits.ts";
import { offerTour } from "./state/tour.ts";
import { startWeights } from "./state/weights.ts";

const root = document.getElementById("app") as HTMLElement;

function showStart(content: preact.ComponentChildren): void {
  render(<main class="start-screen">{content}</main>, root);
}

async function start(): Promise<void> {
  showStart(<p role="status">{t("loading")}</p>);
  try {
    const { scenarioId, misread } = readAddress(location.search);
    await Promise.all([startFacts(), startScenarios(scenarioId), startWeights()]);
    dropGone();
    sayMisread(misread).catch(sayError);
  } catch (error) {
    showStart(
      <>
        <h1>{t("failed")}</h1>
        <p role="alert">{reasonOf(error)}</p>
        <button type="button" class="primary" onClick={() => void start()}>
          {t("again")}
        </button>
      </>,
    );
    return;
  }
  startCoverage();
  startPlaceCard();
  startSiteEdits();
  startAddress();
  render(null, root);
  render(<App />, root);
  startUnsavedEdits().catch(sayError);
}

startLanguage();
offerTour();
void start();
