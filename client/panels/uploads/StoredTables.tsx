import { removePlaces, removeWeight } from "../../api/uploads.ts";
import { count } from "../../format.ts";
import { uploadText as t } from "../../i18n/uploads.ts";
import { clearCondition, conditions } from "../../state/conditions.ts";
import { say, sayError } from "../../state/messages.ts";
import { candidatePlaces, refreshUploads, weights } from "../../state/weights.ts";

/** What is kept, with a way to take it back. */
export function StoredTables() {
  const own = weights.value.filter(({ year }) => year === null);
  const lists = [...new Set(candidatePlaces.value.map(({ listName }) => listName))];
  if (own.length + lists.length === 0) return null;
  const remove = async (name: string, run: () => Promise<void>) => {
    try {
      await run();
      await refreshUploads();
      say(t("removed", { name }));
    } catch (error) {
      sayError(error);
    }
  };
  const dropWeight = async (id: string) => {
    if (conditions.value.weight === id) clearCondition("weight");
    await removeWeight(id);
  };
  const countOf = (name: string) => candidatePlaces.value.filter(({ listName }) => listName === name).length;
  return (
    <section>
      <h3>{t("stored")}</h3>
      <ul class="chips">
        {own.map(({ id, name, unit, total }) => (
          <li key={id}>
            {name}（{count(total)}
            {unit}）
            <button type="button" class="link" onClick={() => void remove(name, () => dropWeight(id))}>
              {t("remove")}
            </button>
          </li>
        ))}
        {lists.map((name) => (
          <li key={name}>
            {name}（{countOf(name)}）
            <button type="button" class="link" onClick={() => void remove(name, () => removePlaces(name))}>
              {t("remove")}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
