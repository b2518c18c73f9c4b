import type { SearchHit } from "../../../server/contract/answers.ts";
import type { GonePlace } from "../../../server/contract/uploadAnswers.ts";
import type { WeightChoice } from "../../api/uploads.ts";
import { count } from "../../format.ts";
import { gonePlaceText as t } from "../../i18n/uploads.ts";
import { moveGone, weights } from "../../state/weights.ts";
import { PlaceSearch } from "../PlaceSearch.tsx";

/** Own numbers whose settlement or municipality is no longer in the data: named, and moved or dropped one by one. */
export function GonePlaces() {
  return (
    <>
      {weights.value
        .filter(({ gone, access }) => gone.length > 0 && access?.mayChange !== false)
        .map((weight) => (
          <section key={weight.id} class="notice" aria-label={titleOf(weight)}>
            <p>
              <strong>{titleOf(weight)}</strong>
            </p>
            <p>{t("detail")}</p>
            <ul class="plain">
              {weight.gone.map((place) => (
                <Gone key={place.key} weight={weight} place={place} />
              ))}
            </ul>
          </section>
        ))}
    </>
  );
}

const titleOf = ({ name, gone }: WeightChoice) => t("title", { name, n: gone.length });

function Gone({ weight, place }: { readonly weight: WeightChoice; readonly place: GonePlace }) {
  const move = ({ settlementId, municipalityCode }: SearchHit) => {
    const to = place.byPlace === "settlement" ? settlementId : municipalityCode;
    if (to) void moveGone(weight, place.key, to);
  };
  return (
    <li>
      {place.name} {count(place.value)}
      {weight.unit}
      <PlaceSearch label={t("moveTo", { name: place.name })} onChoose={move} />
      <button type="button" onClick={() => void moveGone(weight, place.key, null)}>
        {t("drop")}
      </button>
    </li>
  );
}
