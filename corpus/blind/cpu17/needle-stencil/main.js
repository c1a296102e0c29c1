import { hex, shade, healedCurve, settings } from './skin.js';

const flash = [
  { name: 'swallow', ink: '#1b1b2f', w: 120, h: 90, seed: 5 },
  { name: 'anchor', ink: '#2d4059', w: 110, h: 140, seed: 8 },
  { name: 'peony', ink: '#a83f39', w: 160, h: 160, seed: 13 },
  { name: 'lighthouse', ink: '#113f36', w: 80, h: 220, seed: 21 },
];

const clients = [
  { name: 'Ines', tone: 0.2, needle: 5 },
  { name: 'Bo', tone: 0.55, needle: 3 },
  { name: 'Amara', tone: 0.85, needle: 7 },
];

function* densities({ w, h, seed }) {
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const ring = Math.hypot(x - w / 2, y - h / 2) / Math.hypot(w / 2, h / 2);
      const line = Math.sin(x * 0.21 + seed) * Math.cos(y * 0.17 - seed);
      yield { x, y, density: Math.max(0, Math.min(255, Math.round(255 * (1 - ring) * Math.abs(line)))) };
    }
  }
}

function preview(design, client) {
  const [r, g, b] = hex(design.ink);
  const pixels = new Uint8ClampedArray(design.w * design.h * 3);
  const { tone, needle } = client;
  let coverage = 0;
  for (const { x, y, density } of densities(design)) {
    const v = shade(density, { tone, needle });
    const o = (y * design.w + x) * 3;
    pixels[o] = 255 - v * (255 - r);
    pixels[o + 1] = 255 - v * (255 - g);
    pixels[o + 2] = 255 - v * (255 - b);
    if (v > 0.25) coverage++;
  }
  return { pixels, coverage: coverage / (design.w * design.h) };
}

function swatch(client) {
  const curve = healedCurve(settings(client));
  return [0, 64, 128, 192, 255].map((i) => curve[i].toFixed(3)).join(' ');
}

function checksum(pixels) {
  let sum = 0;
  for (const p of pixels) sum = (Math.imul(sum, 31) + p) | 0;
  return (sum >>> 0).toString(16);
}

for (const client of clients) {
  console.log(`${client.name}: ${swatch(client)}`);
  for (const design of flash) {
    const { pixels, coverage } = preview(design, client);
    console.log(`  ${design.name.padEnd(11)} ${(coverage * 100).toFixed(1).padStart(5)}% ${checksum(pixels)}`);
  }
}
