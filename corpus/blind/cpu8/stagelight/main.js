import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { Rig } from './rig.js';
import { scanlines } from './render.js';

const gels = ['amber', 'steel', 'rose', 'open'];

// Every scene has its own set, and the trusses and the moving heads are driven to new places.
const scenes = [
  { name: 'dawn', truss: 5.2, pan: 0, level: (i) => (i % 2 ? 0.2 : 0.7), cart: 8.7, well: [6.8, 4] },
  { name: 'market', truss: 5.8, pan: 1.3, level: () => 1, cart: 5.1, well: [6.8, 4], stalls: 3 },
  { name: 'storm', truss: 4.6, pan: -0.8, level: (i) => (i % 3 === 1 ? 1.4 : 0.1), cart: 1.2, well: [7.4, 4.6] },
];

function setUp({ truss, pan, level, cart, well: [wx, wy], stalls = 0 }) {
  const rig = Rig.builder()
    .piece('house front', 2 + pan / 4, 1, 8 + pan / 4, 1.2, 3.4)
    .piece('well', wx, wy, wx + 0.9, wy + 0.9, 0.9)
    .piece('bench', 2.6, 4.4, 4.2, 4.8, 0.5)
    .piece('gate', 11.2 - Math.abs(pan), 2, 11.4 - Math.abs(pan), 4.2, 2.2)
    .piece('cart', cart, 2.1, cart + 1.7, 3.2, 1.3);
  for (let s = 0; s < stalls; s++) rig.piece(`stall ${s + 1}`, 1 + s * 3.6, 6.2, 2.2 + s * 3.6, 6.8, 1.1);
  for (let i = 0; i < 12; i++) {
    rig.lamp(0.8 + i * 0.95, i % 2 ? 0.6 : 7.4, truss + (i % 3) * 0.4, {
      aim: [1.5 + ((i * 5) % 9) + pan, 2.2 + (i % 4)],
      spread: 14 + (i % 5) * 3,
      power: (9 + (i % 4) * 2) * level(i),
      gel: gels[i % 4],
    });
  }
  return rig;
}

for (const scene of scenes) {
  const rig = setUp(scene);
  let picture = [];
  const sums = [0, 0, 0];
  for (const line of scanlines(rig, { width: 420, height: 280, metres: 12, samples: 18 })) {
    picture = [...picture, line];
    for (let i = 0; i < line.length; i++) sums[i % 3] += line[i];
  }
  const raw = Buffer.concat(picture);
  const packed = deflateSync(raw);
  const mean = sums.map((s) => ((s * 3) / raw.length).toFixed(1)).join('/');
  console.log(scene.name.padEnd(7), 'mean', mean, packed.length, createHash('sha1').update(raw).digest('hex').slice(0, 10));
}
