#!/usr/bin/env bash
# osm-pbf-parser 2.3.0 and osm-pbf-parser-node 1.1.4 on three valid OpenStreetMap PBF files (osmium 1.15 reads each of
# them whole: way -1 over nodes 1 and 2, relation -9, as editors number what is not uploaded yet).
# Expected: every element with its id; where positions stand on the way itself (osmium add-locations-to-ways, which then
# leaves untagged nodes out of the file), they are handed over or the file is refused.
# Seen: osm-pbf-parser gives the way the id -9223372036854776000 and the relation -119, and drops the nodes of a file
# with plain instead of dense nodes. Both readers drop positions stored on ways without a word, so that such a file has
# ways of which no node has a position.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "name": "finding", "private": true, "type": "module" }' > package.json
npm install --silent --no-audit --no-fund osm-pbf-parser@2.3.0 osm-pbf-parser-node@1.1.4
base64 -d > dense.osm.pbf <<< AAAADQoJT1NNSGVhZGVyGDEQJRoteJxT4vMvzg1OzkjNTdQNM9AzU+JySc0rTvXLT0ktbmJkK85OLUnOAADWwgvnAAAACwoHT1NNRGF0YRg7EC8aN3ic4+LmYuBiyUvMTeViTBRSEJLjYmJicuJomNc1i7mhs8qLo2HS9QNcDZ1VQSyMTAwMAO+PC6AAAAALCgdPU01EYXRhGDIQLRoueJzjEuJi4GLPyEzPKE+s5GItKSrNyxYSlxLl+A8DjEKMjFKMTE5MTEwATZgPPQAAAAsKB09TTURhdGEYNhAwGjJ4nOMS4GLgYimpLEjlYinOLEnlYhCSUZLi+P4fChiFGBmlGJmcGJm9GBmDGBkBXpUOOw==
base64 -d > plain.osm.pbf <<< AAAADQoJT1NNSGVhZGVyGDEQJRoteJxT4vMvzg1OzkjNTdQNM9AzU+JySc0rTvXLT0ktbmJkK85OLUnOAADWwgvnAAAACwoHT1NNRGF0YRhCEDUaPnic4+LmYuBiyUvMTeViTBRS4xLhYBJiZJRiZHJomNc1i9mjYdL1A1xcfBwsDg3LW2YzezTMvniQCwAZfQ34AAAACwoHT1NNRGF0YRgyEC0aLnic4xLiYuBiz8hMzyhPrORiLSkqzcsWEpcS5fgPA4xCjIxSjExOTExMAE2YDz0AAAALCgdPU01EYXRhGDYQMBoyeJzjEuBi4GIpqSxI5WIpzixJ5WIQklGS4vj+HwoYhRgZpRiZnBiZvRgZgxgZAV6VDjs=
base64 -d > locations.osm.pbf <<< AAAADQoJT1NNSGVhZGVyGEIQNho+eJxT4vMvzg1OzkjNTdQNM9AzU+JySc0rTvXLT0kt1uL3yU9OLMnMzyv2zwtPrCxuYmQrzk4tSc4AANksEi0AAAALCgdPU01EYXRhGDMQJxoveJzj4uZi4GLJS8xN5WJMFJIQEuNiZHJibZjXNYvZi7Vh0vUDXEHMjEwMAJJhCIAAAAALCgdPU01EYXRhGEcQQRpDeJzjEuJi4GLPyEzPKE+s5GItKSrNyxbSltLk+A8DjEKMjFKMTE5MTExeHA3zumYxN3RWBXE0TLp+gKuhswoA2nMYDwAAAAsKB09TTURhdGEYNhAwGjJ4nOMS4GLgYimpLEjlYinOLEnlYhCSUZLi+P4fChiFGBmlGJmcGJm9GBmDGBkBXpUOOw==
cat > read.js <<'JS'
import { createReadStream } from "node:fs";
import Parser from "osm-pbf-parser";
import { createOSMStream } from "osm-pbf-parser-node";
const ids = (items) => items.map(({ type, id }) => `${type} ${id}`).join(", ");
const read = async (file) => {
  const a = [];
  await new Promise((done) =>
    createReadStream(file).pipe(new Parser()).on("data", (items) => a.push(...items)).on("end", done),
  );
  const b = [];
  for await (const item of createOSMStream(file)) if (item.type) b.push(item);
  return { a, b };
};
for (const file of ["dense", "plain"]) console.log(`${file}: ${ids((await read(`${file}.osm.pbf`)).a)}`);
const { a, b } = await read("locations.osm.pbf");
const positions = [...a, ...b].filter(({ type }) => type === "way").map((way) => Object.keys(way).some((key) => /lat|lon|loc|geom/i.test(key)));
console.log(`locations: nodes ${[a, b].map((items) => items.filter(({ type }) => type === "node").length)}; positions on ways ${positions}`);
JS
seen=$(node read.js)
echo "$seen"
[ "$seen" = "dense: node 1, node 2, way -9223372036854776000, relation -119
plain: way -9223372036854776000, relation -119
locations: nodes 1,1; positions on ways false,false" ]
