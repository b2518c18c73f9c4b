import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { letterCount, MAX_NAME_LENGTH } from "../../server/core/cleanText.ts";
import { texts } from "../i18n/texts.ts";
import "./Field.css";

const t = texts({
  letters: { ja: "{n}/{most}字", en: "{n}/{most} letters" },
  tooLong: { ja: "{most}字までにしてください", en: "At most {most} letters, please" },
});

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

/** How much of a text's room is used, told from the half on; a screen reader hears when it is too much. */
function LettersUsed({ text, most }: { readonly text: string; readonly most: number }) {
  const n = letterCount(text.trim());
  if (n * 2 < most) return null;
  return (
    <small class={n > most ? "letters is-over" : "letters"} role={n > most ? "alert" : undefined}>
      {t("letters", { n, most })}
    </small>
  );
}

/** Letters as a person counts them, as the server does; the browser's `maxlength` would cut one of several marks in two. */
function tooLong(text: string, most: number): string | null {
  return letterCount(text.trim()) > most ? t("tooLong", { most }) : null;
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
export function TextField({ label, value, hint, maxLength = MAX_NAME_LENGTH, problem, onChange }: TextProps) {
  const refusal = (text: string) => tooLong(text, maxLength) ?? problem?.(text);
  const [typed, setTyped] = useState<string | null>(null); // what stands here while it is written: spaces, half a word
  return (
    <Field label={label}>
      <input
        type="text"
        value={typed ?? value ?? ""}
        placeholder={hint}
        onInput={({ currentTarget: input }) => {
          const text = input.value.trim();
          input.setCustomValidity("");
          setTyped(input.value);
          if (!text || !refusal(text)) onChange(text || undefined, true);
        }}
        onChange={({ currentTarget: input }) => {
          const text = input.value.trim();
          input.setCustomValidity((text && refusal(text)) || "");
          if (!input.reportValidity()) return;
          onChange(text || undefined, false);
          setTyped(null);
        }}
      />
      {typed !== null && <LettersUsed text={typed} most={maxLength} />}
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
        value={value}
        placeholder={hint}
        onInput={({ currentTarget }) => {
          currentTarget.setCustomValidity(tooLong(currentTarget.value, maxLength) ?? "");
          onInput(currentTarget.value);
        }}
      />
      <LettersUsed text={value} most={maxLength} />
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
