// Draws the two circles of the mark as the pictures that a phone puts on its first screen: `npm run icons`. They are kept with the
// sources, because what packs them differs a little from one Node to the next.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { crc32, deflateSync } from "node:zlib";

const to = join(dirname(fileURLToPath(import.meta.url)), "icons");
const [paper, pine, sky] = [[0xf8, 0xf5, 0xef], [0x1c, 0x5a, 0x50], [0x2a, 0x58, 0x85]];
const FINE = 4;

draw("icon-192.png", 192, 1, false);
draw("icon-512.png", 512, 1, false);
// a phone cuts this one to its own shape, so that what counts stays in the middle
draw("icon-maskable.png", 512, 0.66, true);

function draw(name, size, scale, ground) {
  const rows = [];
  for (let y = 0; y < size; y++) {
    const row = Buffer.alloc(1 + size * 4);
    for (let x = 0; x < size; x++) row.set(dot(x, y, size, scale, ground), 1 + x * 4);
    rows.push(row);
  }
  writeFileSync(join(to, name), png(size, Buffer.concat(rows)));
}

/** One dot of the picture, as many smaller ones blended. */
function dot(x, y, size, scale, ground) {
  const sum = [0, 0, 0, 0];
  for (let i = 0; i < FINE * FINE; i++) {
    const at = (p, part) => (((p + (part + 0.5) / FINE) / size - 0.5) / scale) * 38;
    const [r, g, b, a] = colour(at(x, i % FINE), at(y, Math.floor(i / FINE)), ground);
    sum[0] += r * a, sum[1] += g * a, sum[2] += b * a, sum[3] += a;
  }
  return [0, 1, 2].map((c) => Math.round(sum[3] && sum[c] / sum[3])).concat(Math.round((sum[3] / FINE / FINE) * 255));
}

/** The same two circles as in favicon.svg, measured from the middle of its 38 units. */
function colour(x, y, ground) {
  const inside = (middle) => Math.hypot(x - middle, y) <= 12;
  const below = inside(-5.5) ? pine : ground ? paper : null;
  if (!inside(5.5)) return below ? [...below, 1] : [0, 0, 0, 0];
  return below ? [...sky.map((c, i) => c * 0.75 + below[i] * 0.25), 1] : [...sky, 0.75];
}

function png(size, rows) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const parts = [["IHDR", head], ["IDAT", deflateSync(rows, { level: 9 })], ["IEND", Buffer.alloc(0)]];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), ...parts.map(([name, data]) => chunk(name, data))]);
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named) >>> 0);
  return Buffer.concat([length, named, check]);
}
