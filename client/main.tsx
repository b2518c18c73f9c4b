import "./styles/main.css"; // first: what stands beside the components builds on it
import { render } from "preact";
import { App } from "./App.tsx";
import { ProblemError } from "./api/http.ts";
import { appText as t } from "./i18n/app.ts";
import { readAddress, sayMisread, startAddress } from "./state/address.ts";
import { startCoverage } from "./state/coverage.ts";
import { startFacts } from "./state/facts.ts";
import { dropGone, sayClosedGone } from "./state/goneFromAddress.ts";
import { startLanguage } from "./state/language.ts";
import { reasonOf, sayError } from "./state/messages.ts";
import { roads } from "./state/network.ts";
import { startPlaceCard } from "./state/placeCard.ts";
import { startScenarios, startUnsavedEdits } from "./state/scenarios.ts";
import { startSession, startSigningInAgain } from "./state/session.ts";
import { startSiteEdits } from "./state/siteEdits.ts";
import { offerTour } from "./state/tour.ts";
import { startWeights } from "./state/weights.ts";
import { later } from "./widgets/later.tsx";

const root = document.getElementById("app") as HTMLElement;

function showStart(content: preact.ComponentChildren): void {
  render(<main class="start-screen">{content}</main>, root);
}

/** What is shut is told by its id, which the facts know. */
const hasStressTest = () => new URLSearchParams(location.search).has("closed");

/** Not signed in, or with a password that has to be changed first. */
const isKeptOut = (error: unknown) =>
  error instanceof ProblemError && (error.problem.status === 401 || error.problem.code === "changePasswordFirst");

function showSignIn(): void {
  const SignInPage = later(() => import("./panels/account/SignInPage.tsx").then((file) => file.SignInPage));
  showStart(<SignInPage onDone={() => void start()} />);
}

async function start(): Promise<void> {
  showStart(<p role="status">{t("loading")}</p>);
  try {
    const { scenarioId, misread } = readAddress(location.search);
    // The numbers rest on the 案 and the table that is counted: they are asked for while the map is still on its way.
    const what = Promise.all([startScenarios(scenarioId), startWeights()]);
    const drawn = startFacts();
    const known: Promise<unknown> = hasStressTest() ? Promise.all([what, drawn]) : what;
    await Promise.all([startSession(), known.then(startCoverage), drawn]);
    dropGone();
    sayMisread(misread).catch(sayError);
  } catch (error) {
    if (isKeptOut(error)) {
      await startSession().catch(() => undefined); // says which of the two
      return showSignIn();
    }
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
  startSigningInAgain();
  startPlaceCard();
  startSiteEdits();
  startAddress();
  void import("./printing.ts").then((file) => file.startPrinting()); // nobody prints before the first view stands
  render(null, root);
  render(<App />, root);
  startUnsavedEdits().then(sayClosedGone).catch(sayError);
  if (roads.value?.engine) void import("./state/engineWatch.ts").then((file) => file.startEngineWatch());
}

startLanguage();
offerTour();
void start();
