/**
 * A ferry's `duration` in minutes: `02:10`, `2:10:00`, `130`, `PT2H10M`, `P0DT2H10M`, `130 min`, `2h10m`.
 * @returns null where it cannot be read
 */
export function ferryMinutes(duration: string): number | null {
  const text = duration.trim();
  const minutes = clock(text) ?? iso8601(text) ?? inWords(text);
  return minutes !== null && minutes > 0 ? minutes : null;
}

function clock(text: string): number | null {
  const [, hours, minutes, seconds = "0"] = /^(\d+):([0-5]?\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}

function iso8601(text: string): number | null {
  const found = /^P(?:(\d+)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i.exec(text);
  if (!found) return null;
  const [days, hours, minutes, seconds] = found.slice(1).map((part) => Number(part ?? 0));
  return days * 1440 + hours * 60 + minutes + seconds / 60;
}

function inWords(text: string): number | null {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
  const found = /^(?:(\d+)\s*(?:h|hours?|hrs?|時間))?\s*(?:(\d+)\s*(?:m|min|mins|minutes?|分))?$/i.exec(text);
  if (!found || (found[1] === undefined && found[2] === undefined)) return null;
  return Number(found[1] ?? 0) * 60 + Number(found[2] ?? 0);
}
