#!/usr/bin/env bash
# @placemarkio/tokml turns GeoJSON into KML without any style: the colours of simplestyle properties (fill, stroke) end up as
# plain data, so that Google Earth draws every area alike; null becomes the word "null", and an id such as a municipality's
# code ("01100") becomes an XML id, which may not begin with a digit. @placemarkio/tokml 0.3.9. Exits non-zero when that changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @placemarkio/tokml@0.3.9 >/dev/null
cat > try.mjs <<'JS'
import { toKML } from "@placemarkio/tokml";
const geometry = { type: "Polygon", coordinates: [[[141, 43], [142, 43], [142, 44], [141, 43]]] };
const properties = { name: "札幌市", fill: "#ff0000", "fill-opacity": 0.5, stroke: "#000000", minutes: null };
const kml = toKML({ type: "FeatureCollection", features: [{ type: "Feature", id: "01100", properties, geometry }] });
const seen = [/<(Poly|Line)?Style/.test(kml), /name="fill"><value>#ff0000/.test(kml), /name="minutes"><value>null/.test(kml), /id="01100"/.test(kml)];
console.log(`@placemarkio/tokml 0.3.9: a style ${seen[0]}, fill as data ${seen[1]}, null as "null" ${seen[2]}, id "01100" ${seen[3]}`);
if (String(seen) !== "false,true,true,true") process.exit(1);
JS
node try.mjs
