#!/usr/bin/env bash
# StrykerJS 9.6.1 with its vitest runner (vitest 4.1.12, Node 20 or newer), coverageAnalysis "perTest" and ignoreStatic true.
# Expected: a mutant that makes the test suite fail is reported as Killed.
# Seen: when the value is computed in the body of describe(), and another test happens to run the same line, the mutant is
# reported as Survived, though `vitest run` fails with exactly that change made by hand. Such a mutant is covered while
# tests are collected and inside a test; with static mutants ignored, only the test that runs the line itself is run.
# The remedy is to compute inside test() (or a function it calls). Without ignoreStatic the mutant is Killed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > package.json <<'JSON'
{ "name": "finding", "private": true, "type": "module" }
JSON
npm install --silent --no-audit --no-fund vitest@4.1.12 @stryker-mutator/core@9.6.1 @stryker-mutator/vitest-runner@9.6.1
echo 'export const double = (n) => n * 2;' > double.js
cat > double.test.js <<'JS'
import { describe, expect, test } from "vitest";
import { double } from "./double.js";
describe("double", () => {
  const six = double(3);
  test("of three is six", () => expect(six).toBe(6));
  test("is a function that answers a number", () => expect(typeof double(0)).toBe("number"));
});
JS
status() { # ignoreStatic -> the status of the mutant n / 2
  cat > stryker.config.json <<JSON
{ "mutate": ["double.js"], "testRunner": "vitest", "coverageAnalysis": "perTest", "ignoreStatic": $1, "concurrency": 1,
  "reporters": ["json"], "jsonReporter": { "fileName": "report.json" } }
JSON
  npx stryker run > stryker.log 2>&1
  node -e 'const { files } = JSON.parse(require("fs").readFileSync("report.json")); for (const m of Object.values(files)[0].mutants) if (m.replacement === "n / 2") console.log(m.status)'
}
ignored=$(status true)
judged=$(status false)
sed -i 's/n \* 2/n \/ 2/' double.js
if npx vitest run > vitest.log 2>&1; then byHand=passes; else byHand=fails; fi
echo "ignoreStatic true: $ignored; ignoreStatic false: $judged; the same change by hand: the suite $byHand"
[ "$ignored" = Survived ] && [ "$judged" = Killed ] && [ "$byHand" = fails ]
