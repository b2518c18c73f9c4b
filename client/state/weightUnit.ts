import { signal } from "@preact/signals";

/** What is counted on screen, as its numbers are written: 人, or the unit of an own table. Set with every answer. */
export const weightUnit = signal("人");
