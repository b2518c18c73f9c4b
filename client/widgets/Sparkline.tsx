const WIDTH = 90;
const HEIGHT = 24;

/** A small line of shares 0–1, left to right; the label says it in words. */
export function Sparkline({ shares, label }: { readonly shares: readonly number[]; readonly label: string }) {
  const step = WIDTH / (shares.length - 1);
  const points = shares.map((share, index) => `${index * step},${HEIGHT - 2 - share * (HEIGHT - 4)}`).join(" ");
  return (
    <svg class="sparkline" width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <polyline points={points} fill="none" stroke="#0b5cad" stroke-width="2" />
    </svg>
  );
}
