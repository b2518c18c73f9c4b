import { useState } from "preact/hooks";
import { uploadText as t } from "../../i18n/uploads.ts";
import "./FileField.css";

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly onFile: (file: File) => void;
}

/** A place to choose a file or drop one; what it is, is found out by reading it, so every file is taken. */
export function FileField({ title, hint, onFile }: Props) {
  const [isOver, setOver] = useState(false);
  const take = (file: File | undefined) => {
    setOver(false);
    if (file) onFile(file);
  };
  return (
    <section
      class={isOver ? "drop-field is-over" : "drop-field"}
      aria-label={title}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files[0]);
      }}
    >
      <h3>{title}</h3>
      <p class="note">{hint}</p>
      <label class="button">
        {t("choose")}
        <input
          type="file"
          class="visually-hidden"
          onChange={({ currentTarget }) => {
            take(currentTarget.files?.[0]);
            currentTarget.value = "";
          }}
        />
      </label>
    </section>
  );
}
