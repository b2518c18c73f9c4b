import { thresholdText } from "../../i18n/conditions.ts";
import { suggestText as t } from "../../i18n/suggest.ts";
import { conditions } from "../../state/conditions.ts";
import { centreName, facts, municipalityName } from "../../state/facts.ts";
import { regionName } from "../../state/names.ts";
import { isSearching, setWish, startSearch, stopSearch, wish, wishCentre } from "../../state/suggestion.ts";
import { NumberField, SelectField } from "../../widgets/Field.tsx";

/** Aim, number and which places may be used. */
export function WishForm() {
  const { objective, n, partnership, hasHelloWork, hasConsultation } = wish.value;
  const threshold = { t: thresholdText(conditions.value.threshold) };
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void startSearch();
      }}
    >
      <div class="parameter-grid">
        <SelectField
          label={t("objective")}
          value={objective}
          choices={(["coverage", "mean", "worst"] as const).map((value) => ({ value, label: t(value, threshold) }))}
          onChange={(value) => setWish({ objective: value })}
        />
        <NumberField
          label={t("n")}
          value={n}
          min={1}
          max={10}
          step={1}
          onChange={(value) => setWish({ n: value ?? 1 })}
        />
        <SelectField
          label={t("centre")}
          value={wishCentre.value}
          choices={[
            { value: "", label: t("all") },
            ...facts().centres.map(({ id }) => ({ value: id, label: centreName(id) })),
          ]}
          onChange={(value) => setWish({ centre: value })}
        />
        <SelectField
          label={t("partnership")}
          value={partnership}
          choices={[
            { value: "", label: t("anywhere") },
            ...facts().partnerships.map((each) => ({ value: each.region, label: regionName(each) })),
          ]}
          onChange={(value) => setWish({ partnership: value })}
        />
      </div>
      <fieldset class="plain-fieldset">
        <legend>{t("filters")}</legend>
        <label class="check">
          <input
            type="checkbox"
            checked={hasHelloWork}
            onChange={({ currentTarget }) => setWish({ hasHelloWork: currentTarget.checked })}
          />
          {t("helloWork")}
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={hasConsultation}
            onChange={({ currentTarget }) => setWish({ hasConsultation: currentTarget.checked })}
          />
          {t("consultation")}
        </label>
      </fieldset>
      <div class="two-columns">
        <MunicipalityList label={t("locked")} name="locked" />
        <MunicipalityList label={t("ruledOut")} name="ruledOut" />
      </div>
      <div class="buttons">
        <button type="submit" class="primary">
          {t("run")}
        </button>
        {isSearching.value && (
          <button type="button" onClick={stopSearch}>
            {t("stop")}
          </button>
        )}
      </div>
    </form>
  );
}

/** Municipalities that must be in, or must not. */
function MunicipalityList({ label, name }: { readonly label: string; readonly name: "locked" | "ruledOut" }) {
  const chosen = wish.value[name];
  const others = facts().municipalities.filter(({ code }) => !chosen.includes(code));
  return (
    <div>
      <SelectField
        label={label}
        value=""
        choices={[
          { value: "", label: t("addMunicipality") },
          ...others.map(({ code }) => ({ value: code, label: municipalityName(code) })),
        ]}
        onChange={(code) => code && setWish({ [name]: [...chosen, code] })}
      />
      <ul class="chips">
        {chosen.map((code) => (
          <li key={code}>
            {municipalityName(code)}
            <button
              type="button"
              class="link"
              aria-label={t("remove", { name: municipalityName(code) })}
              onClick={() => setWish({ [name]: chosen.filter((each) => each !== code) })}
            >
              ✕
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
