#!/usr/bin/env bash
# Piscina 5.3.2: `close()` "stops all workers gracefully" and, without `force`, is documented to wait for the tasks that
# are under way and in its queue.
# Expected: five jobs of 300 ms on two threads, close() called while the first two run: all five are done.
# Seen: with one thread all five are done; with two threads at least one job is refused with "Terminating worker thread".
# Each worker that ends a job is counted as a worker that is done, also when it goes on with the next job of the queue, so
# after two jobs both threads count as idle and the rest ends with them. Whoever replaces a pool must wait for its jobs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "name": "finding", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund piscina@5.3.2
cat > job.js <<'JS'
export default async (number) => {
  await new Promise((done) => setTimeout(done, 300));
  return number;
};
JS
cat > close.js <<'JS'
import { Piscina } from "piscina";
for (const maxThreads of [1, 2]) {
  const pool = new Piscina({ filename: new URL("./job.js", import.meta.url).href, minThreads: 0, maxThreads });
  const jobs = [1, 2, 3, 4, 5].map((number) => pool.run(number));
  await new Promise((done) => setTimeout(done, 150));
  const closed = pool.close();
  const refused = (await Promise.allSettled(jobs)).flatMap(({ reason }) => (reason ? [reason.message] : []));
  await closed;
  console.log(maxThreads, refused.length > 0 ? `refused: ${[...new Set(refused)].join()}` : "all done");
}
JS
node close.js | tee seen.txt
diff seen.txt - <<'TXT'
1 all done
2 refused: Terminating worker thread
TXT
