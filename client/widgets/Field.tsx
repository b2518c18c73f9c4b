import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

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

/** What a field holds now. `isTyped`: it has not been left yet; whoever takes it over is asked again when it is. */
type TakeOver<T> = (value: T | undefined, isTyped: boolean) => void;

interface TextProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly hint?: string;
  readonly maxLength?: number;
  /** Why a text cannot be used, or null; what it says is shown when the field is left and nothing is taken over. */
  readonly problem?: (text: string) => string | null;
  /** undefined = emptied. */
  readonly onChange: TakeOver<string>;
}

/** A text that is taken over as it is typed, as long as it can be used. */
export function TextField({ label, value, hint, maxLength = 80, problem, onChange }: TextProps) {
  const [typed, setTyped] = useState<string | null>(null); // what stands here while it is written: spaces, half a word
  return (
    <Field label={label}>
      <input
        type="text"
        value={typed ?? value ?? ""}
        placeholder={hint}
        maxLength={maxLength}
        onInput={({ currentTarget: input }) => {
          const text = input.value.trim();
          input.setCustomValidity("");
          setTyped(input.value);
          if (!text || !problem?.(text)) onChange(text || undefined, true);
        }}
        onChange={({ currentTarget: input }) => {
          const text = input.value.trim();
          input.setCustomValidity((text && problem?.(text)) || "");
          if (!input.reportValidity()) return;
          onChange(text || undefined, false);
          setTyped(null);
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
  readonly onChange: TakeOver<number>;
}

/** A number that is taken over as it is typed; out of bounds it is refused where it stands. */
export function NumberField({ label, value, min = 0, max, step, hint, onChange }: NumberProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const take = (input: HTMLInputElement, isTyped: boolean) =>
    onChange(input.value === "" ? undefined : input.valueAsNumber, isTyped);
  return (
    <Field label={label}>
      <input
        type="number"
        min={min}
        max={max}
        step={step}
        placeholder={hint}
        value={typed ?? value ?? ""}
        onInput={({ currentTarget: input }) => {
          if (!input.validity.badInput) setTyped(input.value);
          if (input.validity.valid) take(input, true);
        }}
        onChange={({ currentTarget: input }) => {
          if (!input.reportValidity()) return;
          take(input, false);
          setTyped(null);
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
