import { useEffect, useState } from "preact/hooks";
import * as api from "../../api/people.ts";
import { accountText } from "../../i18n/account.ts";
import { peopleText as t } from "../../i18n/people.ts";
import { centreName } from "../../state/facts.ts";
import { reasonOf, say, sayError } from "../../state/messages.ts";
import { ask } from "../../state/questions.ts";
import { session } from "../../state/session.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { ScrollRegion } from "../../widgets/ScrollRegion.tsx";
import { IssuedPassword } from "./IssuedPassword.tsx";
import { PersonForm } from "./PersonForm.tsx";
import "./PeopleDialog.css";

/** Who may sign in and as what, for administrators: add, change, a new password, sign out, remove. */
export function PeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const [people, setPeople] = useState<readonly api.Account[] | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [edited, setEdited] = useState<api.Account | null>(null);
  const [issued, setIssued] = useState<api.IssuedPassword | null>(null);
  const [added, setAdded] = useState(0); // the form for a new person starts anew after each
  const refresh = () => api.listPeople().then(setPeople, (error) => setReason(reasonOf(error)));
  useEffect(() => void refresh(), []);
  const run = (act: () => Promise<unknown>) => void act().catch(sayError).finally(refresh);
  const actions: Actions = {
    edit: setEdited,
    newPassword: (person) =>
      run(async () => (await isMeant("password", person)) && setIssued(await api.newPasswordOf(person.id))),
    signOut: (person) =>
      run(async () => {
        await api.signOutPerson(person.id);
        say(t("wasSignedOut", { name: person.name }));
      }),
    remove: (person) =>
      run(async () => {
        if (!(await isMeant("remove", person))) return;
        await api.removePerson(person.id);
        say(t("removed", { name: person.name }));
      }),
  };
  return (
    <Dialog title={t("title")} onClose={onClose} isWide>
      <p class="note">{t("hint")}</p>
      {reason && <p role="alert">{reason}</p>}
      {!people && !reason && <p role="status">{t("loading")}</p>}
      {issued && <IssuedPassword issued={issued} />}
      {people && <PeopleTable people={people} actions={actions} />}
      {edited ? (
        <section class="card" aria-label={t("change", { name: edited.name })}>
          <h3>{t("change", { name: edited.name })}</h3>
          <PersonForm
            key={edited.id}
            person={edited}
            onCancel={() => setEdited(null)}
            onSend={async (_, body) => {
              const { name } = await api.changePerson(edited.id, body);
              say(t("changed", { name }));
              setEdited(null);
              await refresh();
            }}
          />
        </section>
      ) : (
        <section class="card" aria-label={t("add")}>
          <h3>{t("add")}</h3>
          <PersonForm
            key={`new ${added}`}
            person={null}
            onSend={async (login, body) => {
              setIssued(await api.addPerson({ login, ...body }));
              setAdded(added + 1);
              await refresh();
            }}
          />
        </section>
      )}
    </Dialog>
  );
}

async function isMeant(what: "password" | "remove", { name }: api.Account): Promise<boolean> {
  const choices = [{ value: "yes", label: t(what === "remove" ? "remove" : "issue"), isMain: true }] as const;
  const answer = await ask({ title: t(`${what}Title`, { name }), detail: t(`${what}Detail`), choices });
  return answer === "yes";
}

interface Actions {
  readonly edit: (person: api.Account) => void;
  readonly newPassword: (person: api.Account) => void;
  readonly signOut: (person: api.Account) => void;
  readonly remove: (person: api.Account) => void;
}

function PeopleTable({ people, actions }: { readonly people: readonly api.Account[]; readonly actions: Actions }) {
  return (
    <ScrollRegion class="people-table" label={t("title")}>
      <table>
        <thead>
          <tr>
            {(["name", "loginColumn", "role", "centre", "state", "what"] as const).map((column) => (
              <th key={column} scope="col" class="text">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.id} person={person} actions={actions} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function PersonRow({ person, actions }: { readonly person: api.Account; readonly actions: Actions }) {
  const { login, name, role, centreId } = person;
  const isOneself = login === session.value?.person?.login;
  const acts = ["edit", ...(isOneself ? [] : (["newPassword", "signOut", "remove"] as const))] as const;
  return (
    <tr>
      <th scope="row" class="text">
        {name}
        {isOneself && t("you")}
      </th>
      <td class="text">{login}</td>
      <td class="text">{accountText(role)}</td>
      <td class="text">{centreId === null ? "—" : centreName(centreId)}</td>
      <td class="text">{stateOf(person)}</td>
      <td class="text">
        <div class="person-actions">
          {acts.map((act) => (
            <button
              key={act}
              type="button"
              class="link"
              aria-label={t(`${act}Of`, { name })}
              onClick={() => actions[act](person)}
            >
              {t(act)}
            </button>
          ))}
        </div>
      </td>
    </tr>
  );
}

function stateOf({ hasPassword, hasToChangePassword, openSessions }: api.Account): string {
  if (openSessions > 0) return t("signedIn", { n: openSessions });
  if (hasToChangePassword) return t("notYet");
  return t(hasPassword ? "signedOut" : "signOn");
}
