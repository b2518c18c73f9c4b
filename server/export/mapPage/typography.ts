/** Sizes of letters in points on A4; a page multiplies them by its unit. Nothing is set smaller than `smallest`. */
export const TYPE = {
  title: 17,
  furtherTitle: 11,
  subtitle: 8.6,
  scenario: 9,
  conditions: 7.6,
  heading: 8.4,
  mapCaption: 8.6,
  siteName: 7.4,
  placeName: 7,
  body: 7.2,
  smallest: 7,
} as const;

/** Baseline to baseline, as a multiple of the size. */
export const LEADING = 1.3;
/** A baseline below its line's top, and the depth of letters below the baseline. */
export const ASCENT = 0.98;
