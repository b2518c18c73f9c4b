/** A session's hours as minutes after midnight. */
export interface Hours {
  readonly startMinutes: number;
  readonly endMinutes: number;
}

/** Reads 10:00-15:00, 10時～15時30分 …; null when it is no time span within one day. */
export function parseHours(text: string): Hours | null {
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[~〜–—−ー]/g, "-");
  const clock = "(\\d{1,2})(?::(\\d{2})|時(?:(\\d{1,2})分)?)";
  const found = new RegExp(`^${clock}-${clock}$`).exec(plain);
  if (!found) return null;
  const at = (i: number) => ({ hour: Number(found[i]), minute: Number(found[i + 1] ?? found[i + 2] ?? 0) });
  const [start, end] = [at(1), at(4)];
  if ([start, end].some(({ hour, minute }) => hour > 24 || minute > 59)) return null;
  const startMinutes = start.hour * 60 + start.minute;
  const endMinutes = end.hour * 60 + end.minute;
  return startMinutes < endMinutes && endMinutes <= 1440 ? { startMinutes, endMinutes } : null;
}

/** 525 → "8:45"; minutes past midnight count on as 24:30. Rounded to the minute. */
export function clockText(minutes: number): string {
  const whole = Math.round(minutes);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
