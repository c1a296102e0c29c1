import { simulate } from './drift.ts';
import { VelocityField } from './field.ts';
import { Track } from './track.ts';

function seeded(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s * 16807) % 2147483647;
    return (s - 1) / 2147483646;
  };
}

const random = seeded(1912);
const field = new VelocityField(256, random);
const tracks = Array.from({ length: 1600 }, (_, id) => new Track(id, random() * 255, random() * 255));

for (const step of simulate(field, tracks, 500, 0.4)) {
  let mx = 0;
  let my = 0;
  for (const t of tracks) {
    mx += t.last.place.x;
    my += t.last.place.y;
  }
  console.log(`step ${step}: centre ${(mx / tracks.length).toFixed(4)} ${(my / tracks.length).toFixed(4)}`);
}

const density = new Uint32Array(16 * 16);
for (const track of tracks) {
  for (const { place } of track) {
    const cx = Math.min(15, Math.max(0, place.x >> 4));
    const cy = Math.min(15, Math.max(0, place.y >> 4));
    density[cy * 16 + cx]++;
  }
}
console.log('fullest cell', Math.max(...density));
const farthest = tracks.map((t) => ({ id: t.id, way: t.pathLength, top: t.topSpeed })).sort((a, b) => b.way - a.way);
for (const f of farthest.slice(0, 5)) console.log(f.id, f.way.toFixed(3), f.top.toFixed(4));
