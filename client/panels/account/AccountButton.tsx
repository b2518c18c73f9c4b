import { useState } from "preact/hooks";
import { accountText as t } from "../../i18n/account.ts";
import { session } from "../../state/session.ts";
import { AccountDialog } from "./AccountDialog.tsx";

/** Who has signed in, at the head of the screen. */
export function AccountButton() {
  const [isOpen, setOpen] = useState(false);
  const person = session.value?.person;
  if (!person) return null;
  return (
    <>
      <button
        type="button"
        class="account-button"
        aria-label={t("account", { name: person.name })}
        onClick={() => setOpen(true)}
      >
        {person.name}
      </button>
      {isOpen && <AccountDialog person={person} onClose={() => setOpen(false)} />}
    </>
  );
}
