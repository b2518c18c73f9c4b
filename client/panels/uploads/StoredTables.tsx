import { type KeptPlace, removePlaces, removeWeight } from "../../api/uploads.ts";
import { count } from "../../format.ts";
import { uploadText as t } from "../../i18n/uploads.ts";
import { clearCondition, conditions } from "../../state/conditions.ts";
import { centreName } from "../../state/facts.ts";
import { say, sayError } from "../../state/messages.ts";
import { candidatePlaces, refreshUploads, weights } from "../../state/weights.ts";

/** What is kept and whose it is, with a way to take it back for whoever may. */
export function StoredTables() {
  const own = weights.value.filter(({ year }) => year === null);
  const lists = listsOf(candidatePlaces.value);
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
  return (
    <section>
      <h3>{t("stored")}</h3>
      <ul class="chips">
        {own.map(({ id, name, unit, total, access }) => (
          <Stored key={id} name={name} size={`${count(total)}${unit}`} access={access} remove={remove}>
            {() => dropWeight(id)}
          </Stored>
        ))}
        {lists.map(({ key, name, size, access }) => (
          <Stored key={key} name={name} size={String(size)} access={access} remove={remove}>
            {() => removePlaces(name, access && (access.centreId ?? ""))}
          </Stored>
        ))}
      </ul>
    </section>
  );
}

interface StoredProps {
  readonly name: string;
  readonly size: string;
  readonly access: KeptPlace["access"];
  readonly remove: (name: string, run: () => Promise<void>) => Promise<void>;
  readonly children: () => Promise<void>;
}

function Stored({ name, size, access, remove, children: run }: StoredProps) {
  return (
    <li>
      {name}（{size}）{access && <small>{whose(access)}</small>}
      {access?.mayChange !== false && (
        <button type="button" class="link" onClick={() => void remove(name, run)}>
          {t("remove")}
        </button>
      )}
    </li>
  );
}

function whose({ centreId, owner }: NonNullable<KeptPlace["access"]>): string {
  const of = centreId === null ? t("ofNoCentre") : centreName(centreId);
  return owner === null ? of : t("keptBy", { whose: of, owner });
}

interface StoredList extends Pick<KeptPlace, "access"> {
  readonly key: string;
  readonly name: string;
  readonly size: number;
}

/** Places by their list; two centres may have one of the same name. */
function listsOf(places: readonly KeptPlace[]): StoredList[] {
  const lists = new Map<string, StoredList>();
  for (const { listName: name, access } of places) {
    const key = JSON.stringify([access?.centreId ?? null, name]);
    lists.set(key, { key, name, size: (lists.get(key)?.size ?? 0) + 1, ...(access ? { access } : {}) });
  }
  return [...lists.values()];
}
