export interface Degrees {
  readonly degrees: number;
  readonly axis: "lat" | "lon" | null; // what the text itself says
}

/** One coordinate as people write it: decimal degrees, degrees with minutes and seconds, 北緯 and 東経, N and E. */
export function degreesIn(written: string): Degrees | null {
  const text = written.replace(/[″”]/g, "秒").replace(/[º˚]/g, "度").normalize("NFKC").trim();
  const axis = /北緯|緯度|^N|N$/i.test(text) ? "lat" : /東経|経度|^E|E$/i.test(text) ? "lon" : null;
  const plain = text
    .replace(/北緯|東経|緯度|経度|[NE:]/gi, " ")
    .replace(/[°度º˚]/g, "d")
    .replace(/[′'’‵分´`]/g, "m")
    .replace(/[″"”秒]|m\s*m/g, "s")
    .replace(/(?<=^\d{2,3}),(?=\d{3,})/, ".") // a decimal comma
    .trim();
  if (/^[-+]?\d+(\.\d+)?\s*d?$/.test(plain)) return { degrees: Number.parseFloat(plain), axis };
  const parts = /^(\d{1,3})\s*[d\s]\s*(\d{1,2}(?:\.\d+)?)\s*(?:[m\s]\s*(?:(\d{1,2}(?:\.\d+)?)\s*s?)?)?$/.exec(plain);
  if (!parts) return null;
  const [degrees, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  if (minutes >= 60 || seconds >= 60) return null;
  return { degrees: Number((degrees + minutes / 60 + seconds / 3600).toFixed(7)), axis };
}
