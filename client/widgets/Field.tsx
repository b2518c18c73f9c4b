import type { ComponentChildren } from "preact";

/** A control with its label above it. */
export function Field({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label class="field">
      <span>{label}</span>
      {children}
    </label>
  );
}

interface TextProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly hint?: string;
  readonly maxLength?: number;
  /** Why a text cannot be used, or null; what it says is shown and nothing is taken over. */
  readonly problem?: (text: string) => string | null;
  /** undefined = emptied. */
  readonly onChange: (value: string | undefined) => void;
}

/** A text that is taken over when the field is left. */
export function TextField({ label, value, hint, maxLength = 80, problem, onChange }: TextProps) {
  return (
    <Field label={label}>
      <input
        type="text"
        value={value ?? ""}
        placeholder={hint}
        maxLength={maxLength}
        onInput={({ currentTarget }) => currentTarget.setCustomValidity("")}
        onChange={({ currentTarget }) => {
          const text = currentTarget.value.trim();
          currentTarget.setCustomValidity((text && problem?.(text)) || "");
          if (currentTarget.reportValidity()) onChange(text || undefined);
        }}
      />
    </Field>
  );
}

interface RequiredTextProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly maxLength: number;
  readonly onInput: (value: string) => void;
}

/** A text its form cannot be sent without, taken over as it is typed. */
export function RequiredTextField({ label, value, hint, maxLength, onInput }: RequiredTextProps) {
  return (
    <Field label={label}>
      <input
        type="text"
        required
        maxLength={maxLength}
        value={value}
        placeholder={hint}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </Field>
  );
}

interface NumberProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly min?: number;
  readonly max: number;
  readonly step: number;
  readonly hint?: string;
  /** undefined = emptied: not stated, never 0. */
  readonly onChange: (value: number | undefined) => void;
}

/** A number that is taken over when the field is left; out of bounds it is refused where it stands. */
export function NumberField({ label, value, min = 0, max, step, hint, onChange }: NumberProps) {
  return (
    <Field label={label}>
      <input
        type="number"
        min={min}
        max={max}
        step={step}
        placeholder={hint}
        value={value ?? ""}
        onChange={({ currentTarget }) => {
          if (currentTarget.reportValidity())
            onChange(currentTarget.value === "" ? undefined : currentTarget.valueAsNumber);
        }}
      />
    </Field>
  );
}

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

export function SelectField<T extends string>({ label, value, choices, onChange }: SelectProps<T>) {
  return (
    <Field label={label}>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as T)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
