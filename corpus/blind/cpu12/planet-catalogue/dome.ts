import { readStar, type Star } from './stars.ts';

let seed = 1609;
const rand = (): number => {
  seed = (seed * 69069 + 1) % 4294967296;
  return seed / 4294967296;
};

const cell = (value: string | number | null, width: number): string => String(value ?? '').padStart(width);

function* catalogue(count: number): Generator<string> {
  for (let i = 1; i <= count; i++) {
    const moving = rand() < 0.3;
    yield cell(i, 5) +
      cell(rand() < 0.08 ? `${'αβγδεζ'[i % 6]} ${['Ori', 'Lyr', 'Cyg', 'And'][i % 4]}` : null, 12) +
      cell((rand() * 360).toFixed(4), 9) +
      cell((rand() * 180 - 90).toFixed(4), 9) +
      cell((rand() * 9).toFixed(2), 6) +
      cell(rand() < 0.5 ? (rand() * 2 - 0.3).toFixed(2) : null, 6) +
      cell(rand() < 0.35 ? (0.5 + rand() * 90).toFixed(2) : null, 8) +
      cell(moving ? (rand() * 200 - 100).toFixed(1) : null, 8) +
      cell(moving ? (rand() * 200 - 100).toFixed(1) : null, 8);
  }
}

/** Light that each ring of the dome gets from the stars above the horizon. */
function project(stars: Star[], latitude: number, siderealHours: number, rings: Float64Array): number {
  const phi = (latitude * Math.PI) / 180;
  const theta = (siderealHours / 12) * Math.PI;
  const zenith = [Math.cos(phi) * Math.cos(theta), Math.cos(phi) * Math.sin(theta), Math.sin(phi)];
  let visible = 0;
  for (const { direction: d, magnitude } of stars) {
    const up = d[0] * zenith[0] + d[1] * zenith[1] + d[2] * zenith[2];
    if (up <= 0) continue;
    visible++;
    const ring = Math.min(rings.length - 1, Math.floor((Math.acos(up) / (Math.PI / 2)) * rings.length));
    rings[ring] += 10 ** (-0.4 * magnitude);
  }
  return visible;
}

const stars: Star[] = [];
let line = 0;
for (const text of catalogue(40000)) stars.push(readStar(text, ++line));

const rings = new Float64Array(32);
let most = 0;
for (let hour = 0; hour < 24; hour += 1) most = Math.max(most, project(stars, 47.4, hour, rings));

const near = stars.filter((s) => s.lightYears !== null).sort((a, b) => a.lightYears! - b.lightYears!).slice(0, 3);
console.log(`${stars.length} stars, ${most} visible at most, near: ${near.map((s) => s.label).join(', ')}`);
console.log(`hottest ${Math.max(...stars.slice(0, 5000).map((s) => s.kelvin)).toFixed(0)} K; rings ${Array.from(rings.slice(0, 4), (r) => r.toFixed(1)).join(' ')}`);
