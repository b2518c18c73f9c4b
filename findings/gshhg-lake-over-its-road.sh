#!/usr/bin/env bash
# GSHHG 2.3.7, the finest free coast of the world, full resolution: its sea coast of Hokkaido lies within about 200 m, but
# its lakes come from another, far coarser source and stand aside. The national road along the south shore of 支笏湖
# (国道276号; positions read off 国土数値情報 N13, 2024) lies up to 1.5 km out in the lake. One file, one "resolution", two accuracies.
# Seen with gmt-gshhg-full 2.3.7-6 (Debian 12), read by h5py 3.16.0. Exits non-zero when the lake is mended.
set -eu
cd "$(mktemp -d)"
apt-get download -q gmt-gshhg-full=2.3.7-6 >/dev/null 2>&1
dpkg-deb -x gmt-gshhg-full_*.deb data
python3 -m venv venv
venv/bin/pip -q install h5py==3.16.0 2>/dev/null
venv/bin/python - data/usr/share/gmt-gshhg/binned_GSHHS_f.nc <<'PY'
import math, sys
import h5py
file = h5py.File(sys.argv[1])
size = int(file["Bin_size_in_minutes"][0]) / 60
columns = round(360 / size)

def lakes(south, west):
    """The lake shores (level 2) of the one-degree bin with this corner: rings of (lat, lon)."""
    at = round((90 - size - south) / size) * columns + round(west / size)
    first, count = int(file["Id_of_first_segment_in_a_bin"][at]), int(file["N_segments_in_a_bin"][at])
    for segment in range(first, first + count):
        packed = int(file["Embedded_npts_levels_exit_entry_for_a_segment"][segment])
        points, level = packed >> 9, (packed >> 6) & 7
        if level != 2: continue
        start = int(file["Id_of_first_point_in_a_segment"][segment])
        share = lambda name: [(int(v) & 0xFFFF) / 65535 * size for v in file[name][start : start + points]]
        yield list(zip((south + v for v in share("Relative_latitude_from_SW_corner_of_bin")),
                       (west + v for v in share("Relative_longitude_from_SW_corner_of_bin"))))

def plane(lat, lon): return lon * 111.2 * math.cos(math.radians(42.75)), lat * 111.2

def depth_km(place, ring):
    """How far inside the ring a place lies; negative outside."""
    x, y = plane(*place)
    inside, best = False, math.inf
    corners = [plane(*corner) for corner in ring]
    for (ax, ay), (bx, by) in zip(corners, corners[1:] + corners[:1]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax: inside = not inside
        dx, dy = bx - ax, by - ay
        t = max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy or 1)))
        best = min(best, math.hypot(ax + t * dx - x, ay + t * dy - y))
    return best if inside else -best

largest = max(lakes(42, 141), key=len)
road = [(42.70359, 141.29734), (42.71034, 141.28367), (42.71186, 141.31648)]
depths = [depth_km(place, largest) for place in road]
for place, depth in zip(road, depths): print(f"国道276号 {place[0]},{place[1]}: {depth:+.2f} km into the lake")
sys.exit(0 if max(depths) > 1 else 1)
PY
# Seen: 国道276号 42.70359,141.29734: +0.79 km · 42.71034,141.28367: +1.44 km · 42.71186,141.31648: +0.28 km into the lake
