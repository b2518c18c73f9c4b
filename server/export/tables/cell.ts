/** How a number is shown; the value itself is never rounded to it. Minutes one way, shares 0–1, hours person-hours. */
export type Format = "text" | "people" | "minutes" | "share" | "hours" | "yen" | "count" | "km" | "degrees";

export type Cell = string | number | null; // null: an empty cell, and another column says why
