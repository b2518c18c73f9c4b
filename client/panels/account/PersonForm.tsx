import { useState } from "preact/hooks";
import { MAX_NAME_LENGTH } from "../../../server/core/cleanText.ts";
import { ROLES, type Role } from "../../../server/core/people/person.ts";
import type { Account, AccountBody } from "../../api/people.ts";
import { accountText } from "../../i18n/account.ts";
import { peopleText as t } from "../../i18n/people.ts";
import { centreName, facts } from "../../state/facts.ts";
import { reasonOf } from "../../state/messages.ts";
import { Field, RequiredTextField, SelectField } from "../../widgets/Field.tsx";

interface Props {
  /** null = a new person. */
  readonly person: Account | null;
  /** Throws what it is refused for: it is said beside the form, and what was typed stays. */
  readonly onSend: (login: string, body: AccountBody) => Promise<void>;
  readonly onCancel?: () => void;
}

/** Login (of a new person), name, role and centre. */
export function PersonForm({ person, onSend, onCancel }: Props) {
  const [login, setLogin] = useState("");
  const [name, setName] = useState(person?.name ?? "");
  const [role, setRole] = useState<Role>(person?.role ?? "centre");
  const [centre, setCentre] = useState(person?.centreId ?? "");
  const [reason, setReason] = useState<string | null>(null);
  const mayHaveNone = role !== "centre";
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    setReason(null);
    try {
      await onSend(login.trim(), { name: name.trim(), role, centre: centre || null });
    } catch (error) {
      setReason(reasonOf(error));
    }
  };
  return (
    <form onSubmit={(event) => void send(event)}>
      <div class="two-columns">
        {person === null && (
          <Field label={t("login")}>
            <input
              type="text"
              required
              maxLength={60}
              pattern="[a-z0-9._@\-]{2,60}"
              autoComplete="off"
              value={login}
              onInput={({ currentTarget }) => setLogin(currentTarget.value)}
            />
          </Field>
        )}
        <RequiredTextField label={t("name")} value={name} maxLength={MAX_NAME_LENGTH} onInput={setName} />
        <SelectField
          label={t("role")}
          value={role}
          choices={ROLES.map((value) => ({ value, label: accountText(value) }))}
          onChange={setRole}
        />
        <Field label={t("centre")}>
          <select
            required={!mayHaveNone}
            value={centre}
            onChange={({ currentTarget }) => setCentre(currentTarget.value)}
          >
            <option value="">{t("noCentre")}</option>
            {facts().centres.map(({ id }) => (
              <option key={id} value={id}>
                {centreName(id)}
              </option>
            ))}
          </select>
        </Field>
      </div>
      <p class="note">{accountText(`${role}May`)}</p>
      {reason && <p role="alert">{reason}</p>}
      <div class="buttons">
        <button type="submit" class="primary">
          {t(person === null ? "addIt" : "keep")}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {t("cancel")}
          </button>
        )}
      </div>
    </form>
  );
}
