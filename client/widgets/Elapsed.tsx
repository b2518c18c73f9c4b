import { useEffect, useState } from "preact/hooks";

/** Seconds gone since a moment, from the second on; not read out, which would interrupt every second. */
export function Elapsed({ since, text }: { readonly since: number; readonly text: (seconds: number) => string }) {
  const [now, setNow] = useState(since);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.floor((now - since) / 1000);
  return seconds < 2 ? null : <span aria-hidden="true">{text(seconds)}</span>;
}
