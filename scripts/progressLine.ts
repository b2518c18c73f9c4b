/** One line on standard error that is written over again: bytes, share and time left; plain lines where it is no terminal. */
export function progressLine(out: NodeJS.WriteStream) {
  const started = performance.now();
  let lastShown = 0;
  let lastStep = "";
  let isOpen = false;
  const REDRAW_MS = 200;
  const ESTIMATE_FROM = 0.02; // before, the start of the program itself would be most of it

  function write(text: string): void {
    if (!out.isTTY) return void out.write(`${text}\n`);
    out.write(`\r${text}\x1b[K`);
    isOpen = true;
  }

  return {
    show({ step, bytes, ofBytes }: { readonly step: string; readonly bytes: number; readonly ofBytes: number }): void {
      const now = performance.now();
      const isNewStep = step !== lastStep;
      if (!isNewStep && (!out.isTTY || (now - lastShown < REDRAW_MS && bytes < ofBytes))) return;
      [lastShown, lastStep] = [now, step];
      if (step !== "reading") return void write(STEPS[step] ?? step);
      const share = bytes / ofBytes;
      const secondsLeft = Math.ceil(((now - started) / 1000) * (1 / share - 1));
      const left = share < ESTIMATE_FROM ? "" : `、残り 約${secondsLeft} 秒`;
      write(`${STEPS.reading} ${megabytes(bytes)} / ${megabytes(ofBytes)} MB (${Math.floor(share * 100)} %)${left}`);
    },
    end(): void {
      if (isOpen) out.write("\n");
      isOpen = false;
    },
  };
}

const STEPS: Readonly<Record<string, string>> = {
  reading: "読み込み (reading)",
  assembling: "道路網を組み立てています (assembling)",
  ordering: "探索の順序を作っています (ordering)",
  writing: "書き込み (writing)",
};

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
