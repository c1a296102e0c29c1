'use strict';
const zlib = require('zlib');
const SphereTree = require('./tree');
const plantGarden = require('./garden');

const spheres = plantGarden(900, 2463534242);
const tree = new SphereTree(spheres);
const sun = [0.48, 0.72, -0.5];

function sky(dy) {
  return 0.35 + 0.5 * Math.max(0, dy);
}

function shade(ox, oy, oz, dx, dy, dz, bounce) {
  if (!tree.trace(ox, oy, oz, dx, dy, dz, 1e9, false)) {
    if (dy >= -1e-6) return sky(dy);
    const t = -oy / dy;
    const gx = ox + dx * t;
    const gz = oz + dz * t;
    const tile = (Math.floor(gx) + Math.floor(gz)) & 1 ? 0.5 : 0.42;
    return tree.trace(gx, 1e-3, gz, sun[0], sun[1], sun[2], 30, true) ? tile * 0.4 : tile;
  }
  const { item, t } = tree.hit;
  const s = spheres[item];
  const px = ox + dx * t;
  const py = oy + dy * t;
  const pz = oz + dz * t;
  const nx = (px - s.x) / s.r;
  const ny = (py - s.y) / s.r;
  const nz = (pz - s.z) / s.r;
  const facing = nx * sun[0] + ny * sun[1] + nz * sun[2];
  let light = 0.2 + 0.1 * ny;
  if (facing > 0 && !tree.trace(px + nx * 1e-3, py + ny * 1e-3, pz + nz * 1e-3, sun[0], sun[1], sun[2], 30, true)) light += facing * 0.7;
  light *= 0.6 + 0.4 * s.hue;
  if (s.shine && bounce > 0) {
    const k = 2 * (dx * nx + dy * ny + dz * nz);
    const mirrored = shade(px + nx * 1e-3, py + ny * 1e-3, pz + nz * 1e-3, dx - k * nx, dy - k * ny, dz - k * nz, bounce - 1);
    light = light * (1 - s.shine) + mirrored * s.shine;
  }
  return light;
}

function render(width, height) {
  const image = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const vx = (x - width / 2 + 0.5) / height;
      const vy = (height / 2 - y - 0.5) / height - 0.28;
      const n = 1 / Math.sqrt(vx * vx + vy * vy + 1);
      const light = shade(0, 5, -19, vx * n, vy * n, n, 2);
      image[y * width + x] = Math.min(255, Math.sqrt(Math.max(0, light)) * 255);
    }
  }
  return image;
}

const image = render(960, 630);
const histogram = new Uint32Array(8);
for (const v of image) histogram[v >> 5]++;
console.log('spheres', spheres.length, 'boxes', tree.nodes);
console.log('tones', histogram.join(' '));
console.log('picture', zlib.crc32(image).toString(16));
for (let y = 30; y < 630; y += 60) {
  let row = '';
  for (let x = 7; x < 960; x += 15) row += ' .:-=+*#%@'[(image[y * 960 + x] * 10) >> 8];
  console.log(row);
}
