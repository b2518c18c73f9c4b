import { useEffect, useState } from "preact/hooks";
import { appText as t } from "./i18n/app.ts";
import { FillPatterns } from "./map/FillPatterns.tsx";
import { Headline } from "./panels/Headline.tsx";
import { PlaceSearch } from "./panels/PlaceSearch.tsx";
import { StressBanner } from "./panels/stress/StressBanner.tsx";
import { redo, undo } from "./state/draft.ts";
import { language } from "./state/language.ts";
import { roads } from "./state/network.ts";
import { startPresentationKeys, startPresenting } from "./state/presentation.ts";
import { giveUpSigningIn, isSignInOpen, session } from "./state/session.ts";
import { showHit } from "./state/showHit.ts";
import { tourStep } from "./state/tour.ts";
import { isOffering, putOffAll } from "./state/unsaved.ts";
import { goTo, HEADER_VIEWS, isPresenting, type View, view } from "./state/view.ts";
import { MapPage } from "./views/MapPage.tsx";
import { later, laterDialog } from "./widgets/later.tsx";
import { Messages } from "./widgets/Messages.tsx";
import { QuestionDialog } from "./widgets/QuestionDialog.tsx";
import "./App.css";

/** The map is there at once; every other page and dialog comes when it is opened. */
const PAGES: Readonly<Record<View, preact.ComponentType>> = {
  map: MapPage,
  suggest: later(() => import("./views/suggest/SuggestPage.tsx").then((file) => file.SuggestPage)),
  schedule: later(() => import("./views/schedule/SchedulePage.tsx").then((file) => file.SchedulePage)),
  compare: later(() => import("./views/compare/ComparePage.tsx").then((file) => file.ComparePage)),
  prefecture: later(() => import("./views/prefecture/PrefecturePage.tsx").then((file) => file.PrefecturePage)),
  charts: later(() => import("./views/charts/ChartsPage.tsx").then((file) => file.ChartsPage)),
  report: later(() => import("./views/report/ReportPage.tsx").then((file) => file.ReportPage)),
  assumptions: later(() => import("./views/assumptions/AssumptionsPage.tsx").then((file) => file.AssumptionsPage)),
  proposal: later(() => import("./views/proposal/ProposalPage.tsx").then((file) => file.ProposalPage)),
};
const AccountButton = later(() => import("./panels/account/AccountButton.tsx").then((file) => file.AccountButton));
const SignInDialog = laterDialog(() => import("./panels/account/SignInDialog.tsx").then((file) => file.SignInDialog));
const ExportDialog = laterDialog(() => import("./panels/ExportDialog.tsx").then((file) => file.ExportDialog));
const HelpDialog = laterDialog(() => import("./help/HelpDialog.tsx").then((file) => file.HelpDialog));
const UnsavedDialog = laterDialog(() => import("./panels/UnsavedDialog.tsx").then((file) => file.UnsavedDialog));
const EngineBanner = later(() => import("./panels/EngineBanner.tsx").then((file) => file.EngineBanner));
const PresenterBar = later(() => import("./panels/presenter/PresenterBar.tsx").then((file) => file.PresenterBar));
const Tour = later(() => import("./help/Tour.tsx").then((file) => file.Tour));

export function App() {
  useEffect(startKeys, []);
  useEffect(startPresentationKeys, []);
  const Page = PAGES[view.value];
  return (
    <div class={view.value === "map" ? "app is-map" : "app"}>
      <a class="skip-link" href="#main">
        {t("skip")}
      </a>
      {isPresenting.value ? <PresenterBar /> : <Header />}
      {roads.value?.engine && <EngineBanner />}
      <StressBanner />
      <Headline />
      <main id="main" tabIndex={-1}>
        <Page />
      </main>
      <FillPatterns />
      {view.value !== "map" && <Messages />}
      {isOffering.value && <UnsavedDialog onClose={putOffAll} />}
      <QuestionDialog />
      {isSignInOpen.value && <SignInDialog onClose={giveUpSigningIn} />}
      {tourStep.value !== null && <Tour />}
    </div>
  );
}

function Header() {
  const [dialog, setDialog] = useState<"export" | "help" | null>(null);
  return (
    <header class="app-header">
      <h1>
        {t("title")}
        <small>{t("subtitle")}</small>
      </h1>
      <nav aria-label={t("views")}>
        {HEADER_VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={view.value === name ? "page" : undefined}
            onClick={() => goTo(name)}
          >
            {t(name)}
          </button>
        ))}
      </nav>
      <div class="header-tools">
        <PlaceSearch label={t("search")} hint={t("searchHint")} onChoose={showHit} />
        <button type="button" onClick={() => setDialog("export")}>
          {t("export")}
        </button>
        <button type="button" onClick={startPresenting}>
          {t("presentation")}
        </button>
        <button type="button" onClick={() => setDialog("help")}>
          {t("help")}
        </button>
        <button
          type="button"
          lang={language.value === "ja" ? "en" : "ja"}
          onClick={() => (language.value = language.value === "ja" ? "en" : "ja")}
        >
          {t("language")}
        </button>
        {session.value?.person && <AccountButton />}
      </div>
      {dialog === "export" && <ExportDialog onClose={() => setDialog(null)} />}
      {dialog === "help" && <HelpDialog onClose={() => setDialog(null)} />}
    </header>
  );
}

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z) undo and redo, except while a text is being written. */
function startKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const isWriting = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
    if (isWriting || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) undo();
    else if (key === "y" || (key === "z" && event.shiftKey)) redo();
    else return;
    event.preventDefault();
  };
  addEventListener("keydown", onKey);
  return () => removeEventListener("keydown", onKey);
}
