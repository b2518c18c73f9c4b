import { useState } from "preact/hooks";
import { WHOLE } from "../../server/core/prefecture.ts";
import { query } from "../api/http.ts";
import { exportText as t } from "../i18n/export.ts";
import { stressText } from "../i18n/stress.ts";
import { conditions } from "../state/conditions.ts";
import { download, startDownload } from "../state/download.ts";
import { draft, isDirty } from "../state/draft.ts";
import { language } from "../state/language.ts";
import { shownScenarioName } from "../state/names.ts";
import { save } from "../state/saving.ts";
import { isStressed, savedShutFields, shutNames } from "../state/stress.ts";
import { scope } from "../state/view.ts";
import { CopyLink } from "../widgets/CopyLink.tsx";
import { Dialog } from "../widgets/Dialog.tsx";
import { Elapsed } from "../widgets/Elapsed.tsx";
import { SelectField, TextField } from "../widgets/Field.tsx";
import { CalendarFile } from "./export/CalendarFile.tsx";
import { ComparedScenario } from "./export/ComparedScenario.tsx";
import { ExportScope } from "./export/ExportScope.tsx";
import { ImportButton } from "./export/ImportButton.tsx";
import { MapPagePreview } from "./export/MapPagePreview.tsx";

const LAYOUTS = ["single", "seasons", "before-after", "difference", "centres", "centre"] as const;

interface MapPageChoice {
  readonly layout: (typeof LAYOUTS)[number];
  readonly paper: "A4" | "A3";
  readonly orientation: "landscape" | "portrait";
  readonly tone: "colour" | "grey";
  readonly b?: number | undefined; // the 案 to end with, where two are compared
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly author?: string | undefined;
  readonly remark?: string | undefined;
}

/** Conditions and scope on screen, a stress test among them, and the saved 案, as every export call takes them. */
function exportFields() {
  return {
    ...{ ...conditions.value, ...savedShutFields.value, scenario: draft.value.saved?.id, lang: language.value },
    centre: scope.value === WHOLE ? undefined : scope.value,
  };
}

/** One centre's page needs a centre. */
function layoutsFor(territoryId: string): readonly MapPageChoice["layout"][] {
  return territoryId === WHOLE ? LAYOUTS.filter((layout) => layout !== "centre") : LAYOUTS;
}

function comparesTwo(layout: MapPageChoice["layout"]): boolean {
  return layout === "before-after" || layout === "difference";
}

/** Maps, tables, slides and files of the 案 as it is saved, under the conditions on screen. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t("title")} onClose={onClose} isWide>
      {isDirty.value && (
        <p class="notice">
          {t("unsaved")}{" "}
          <button type="button" onClick={() => void save()}>
            {t("saveFirst")}
          </button>
        </p>
      )}
      {isStressed.value && <p class="notice">{stressText("inFiles", { names: shutNames.value.join("、") })}</p>}
      <ExportScope />
      <MapPageForm />
      <Files />
      <Making />
      <div class="buttons">
        <CopyLink />
        <ImportButton onDone={onClose} />
      </div>
    </Dialog>
  );
}

function MapPageForm() {
  const [choice, setChoice] = useState<MapPageChoice>({
    layout: scope.value === WHOLE ? "single" : "centre",
    paper: "A4",
    orientation: "landscape",
    tone: "colour",
  });
  const set = (changed: Partial<MapPageChoice>) => setChoice({ ...choice, ...changed });
  const layouts = layoutsFor(scope.value);
  const layout = layouts.includes(choice.layout) ? choice.layout : "single";
  const link = (format: string) =>
    `/api/export/map.${format}${query({
      ...{ ...exportFields(), ...choice, layout, b: comparesTwo(layout) ? choice.b : undefined },
    })}`;
  const choices = <T extends Parameters<typeof t>[0]>(values: readonly T[]) =>
    values.map((value) => ({ value, label: t(value) }));
  return (
    <section>
      <h3>{t("mapPage")}</h3>
      <div class="parameter-grid">
        <SelectField
          label={t("layout")}
          value={layout}
          choices={choices(layouts)}
          onChange={(chosen) => set({ layout: chosen })}
        />
        {comparesTwo(layout) && <ComparedScenario value={choice.b} onChange={(b) => set({ b })} />}
        <SelectField
          label={t("paper")}
          value={choice.paper}
          choices={[
            { value: "A4", label: "A4" },
            { value: "A3", label: "A3" },
          ]}
          onChange={(paper) => set({ paper })}
        />
        <SelectField
          label={t("orientation")}
          value={choice.orientation}
          choices={choices(["landscape", "portrait"])}
          onChange={(orientation) => set({ orientation })}
        />
        <SelectField
          label={t("tone")}
          value={choice.tone}
          choices={choices(["colour", "grey"])}
          onChange={(tone) => set({ tone })}
        />
        <TextField
          label={t("heading")}
          value={choice.title}
          hint={shownScenarioName()}
          onChange={(title) => set({ title })}
        />
        <TextField label={t("subheading")} value={choice.subtitle} onChange={(subtitle) => set({ subtitle })} />
        <TextField
          label={t("documentNumber")}
          value={choice.documentNumber}
          maxLength={40}
          onChange={(documentNumber) => set({ documentNumber })}
        />
        <TextField label={t("author")} value={choice.author} maxLength={80} onChange={(author) => set({ author })} />
        <TextField label={t("remark")} value={choice.remark} maxLength={300} onChange={(remark) => set({ remark })} />
      </div>
      <div class="buttons">
        {["pdf", "png", "svg"].map((format) => (
          <FileButton key={format} label={format.toUpperCase()} path={link(format)} />
        ))}
        <FileButton
          label={t("atlas")}
          path={`/api/export/map.pdf${query({ ...exportFields(), ...choice, layout: "atlas" })}`}
        />
      </div>
      {layout === "centres" && scope.value !== WHOLE && <p class="note">{t("ofAllCentres")}</p>}
      <MapPagePreview path={link("svg")} />
    </section>
  );
}

function Files() {
  const files = [
    { label: t("xlsx"), path: "tables.xlsx", extra: {} },
    { label: t("pptx"), path: "slides.pptx", extra: {} },
    { label: t("csvArea"), path: "coverage.csv", extra: { by: "area" } },
    { label: t("csvMunicipality"), path: "coverage.csv", extra: { by: "municipality" } },
    { label: t("csvSettlement"), path: "coverage.csv", extra: { by: "settlement" } },
    { label: t("geojson"), path: "coverage.geojson", extra: { kind: "settlements" } },
    { label: t("geojsonMunicipalities"), path: "coverage.geojson", extra: { kind: "municipalities" } },
    { label: t("kml"), path: "coverage.kml", extra: {} },
  ];
  const { saved } = draft.value;
  return (
    <section>
      <h3>{t("tables")}</h3>
      <p class="note">{t("tablesHold")}</p>
      <div class="buttons">
        {files.map(({ label, path, extra }) => (
          <FileButton key={label} label={label} path={`/api/export/${path}${query({ ...exportFields(), ...extra })}`} />
        ))}
        {saved && (
          <FileButton label={t("scenario")} path={`/api/export/scenario.json${query({ scenario: saved.id })}`} />
        )}
      </div>
      <CalendarFile />
    </section>
  );
}

function FileButton({ label, path }: { readonly label: string; readonly path: string }) {
  return (
    <button type="button" onClick={() => void startDownload(label, path)}>
      {label}
    </button>
  );
}

/** While the server makes a file. */
function Making() {
  const making = download.value;
  if (!making) return null;
  return (
    <p class="making">
      <progress aria-label={t("making", { name: making.label })} />
      <span role="status">{t("making", { name: making.label })}</span>
      <Elapsed key={making.since} since={making.since} text={(n) => t("elapsed", { n })} />
      <button type="button" onClick={making.cancel}>
        {t("stop")}
      </button>
    </p>
  );
}
