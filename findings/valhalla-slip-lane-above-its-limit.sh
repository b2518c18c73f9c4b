#!/usr/bin/env bash
# Valhalla drives a slip lane a quarter faster than its maxspeed=*: a short one-way primary_link beside a crossing is taken for
# a turn channel and gets 50 km/h where 40 is tagged, while it calls that speed "tagged" and the limit 40. The road it leaves,
# tagged 40, is driven at 40. Who sets speeds by tags is passed by there. Valhalla 3.6.1 (@valhallajs/valhallajs).
# Exits non-zero when that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @valhallajs/valhallajs@3.6.1 pbf@5.1.2 >/dev/null
cat > try.mjs <<'JS'
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { Actor } from "@valhallajs/valhallajs";
import { PbfWriter } from "pbf";

// A crossing of two main roads with a slip lane of 80 m, in units of 1e-7 degrees around 43° north, 141° east.
const nodes = { 1: [0, -20000], 2: [0, 0], 3: [0, 20000], 4: [-15000, 0], 5: [15000, 0], 6: [0, -6000], 7: [-4500, 0], 8: [-1200, -1500] };
const ways = [
  [1, [1, 6, 2, 3], { highway: "primary", name: "A", maxspeed: "40" }],
  [2, [4, 7, 2, 5], { highway: "primary", name: "B", maxspeed: "40" }],
  [3, [6, 8, 7], { highway: "primary_link", oneway: "yes", maxspeed: "40" }],
];

const texts = [""];
const text = (own) => (texts.includes(own) ? texts.indexOf(own) : texts.push(own) - 1);
const steps = (values) => values.map((value, index) => value - (index ? values[index - 1] : 0));
const ids = Object.keys(nodes).map(Number);
const nodeGroup = new PbfWriter();
nodeGroup.writeMessage(2, (_, out) => {
  out.writePackedSVarint(1, steps(ids));
  out.writePackedSVarint(8, steps(ids.map((id) => 430000000 + nodes[id][0])));
  out.writePackedSVarint(9, steps(ids.map((id) => 1410000000 + nodes[id][1])));
}, null);
const wayGroup = new PbfWriter();
for (const [id, own, tags] of ways) {
  wayGroup.writeMessage(3, (_, out) => {
    out.writeVarintField(1, id);
    out.writePackedVarint(2, Object.keys(tags).map(text));
    out.writePackedVarint(3, Object.values(tags).map(text));
    out.writePackedSVarint(8, steps(own));
  }, null);
}
const block = (group) => {
  const out = new PbfWriter();
  out.writeMessage(1, (_, table) => texts.forEach((own) => table.writeStringField(1, own)), null);
  out.writeBytesField(2, group.finish());
  return out.finish();
};
const blob = (type, content) => {
  const [body, head, length] = [new PbfWriter(), new PbfWriter(), Buffer.alloc(4)];
  body.writeBytesField(1, content);
  const bytes = body.finish();
  head.writeStringField(1, type);
  head.writeVarintField(3, bytes.length);
  const headBytes = head.finish();
  length.writeUInt32BE(headBytes.length);
  return Buffer.concat([length, headBytes, bytes]);
};
const header = new PbfWriter();
for (const feature of ["OsmSchema-V0.6", "DenseNodes"]) header.writeStringField(4, feature);
const blocks = [blob("OSMHeader", header.finish()), blob("OSMData", block(nodeGroup)), blob("OSMData", block(wayGroup))];
writeFileSync("crossing.osm.pbf", Buffer.concat(blocks));

const program = "node_modules/.bin/valhalla";
const config = JSON.parse(execFileSync(program, ["build_config", "--mjolnir-tile-dir", `${process.cwd()}/tiles`]));
for (const part of ["mjolnir", "loki", "thor"]) config[part].logging = { type: "" };
writeFileSync("config.json", JSON.stringify(config));
execFileSync(program, ["build_tiles", "-c", "config.json", "crossing.osm.pbf"], { stdio: "ignore" });
const actor = await Actor.fromConfigFile("config.json");

async function edgeOf(way, lat, lon) {
  const locations = [{ lat, lon, minimum_reachability: 0 }];
  const [{ edges }] = await actor.locate({ locations, costing: "auto", verbose: true });
  const { edge, edge_info } = edges.find((own) => own.edge_info.way_id === way);
  return `${edge.classification.use}: limit ${edge_info.speed_limit}, driven at ${edge.speeds.default} (${edge.speeds.type})`;
}
const seen = [await edgeOf(1, 43, 141.001), await edgeOf(3, 42.99988, 140.99985)];
console.log(seen.join("\n"));
const expected = ["road: limit 40, driven at 40 (tagged)", "turn_channel: limit 40, driven at 50 (tagged)"];
if (seen.join() !== expected.join()) process.exit(1);
JS
node try.mjs
# Seen: road: limit 40, driven at 40 (tagged)
#       turn_channel: limit 40, driven at 50 (tagged)
