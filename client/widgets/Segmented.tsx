import "./Segmented.css";

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  /** Why it cannot be chosen; left out = it can. */
  readonly whyNot?: string | undefined;
}

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
}

/** A few exclusive choices side by side: radio buttons to a keyboard and a screen reader. */
export function Segmented<T extends string>({ label, value, choices, onChange }: Props<T>) {
  return (
    <fieldset class="segmented">
      <legend>{label}</legend>
      <div class="segmented-choices">
        {choices.map((choice) => (
          <label
            key={choice.value}
            class={choice.value === value ? "is-chosen" : choice.whyNot !== undefined ? "is-off" : ""}
            title={choice.whyNot ?? choice.hint}
          >
            <input
              type="radio"
              name={label}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.whyNot !== undefined && choice.value !== value}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
            {choice.whyNot !== undefined && <span class="visually-hidden">（{choice.whyNot}）</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
