'use strict';
const { createHash } = require('node:crypto');
const { wood } = require('./render/woods');
const { encode } = require('./render/png');

// A marquetry panel: each shape is cut from one wood, the last that covers a point is on top.
const SHAPES = [
  { kind: 'ground', wood: 'ash' },
  { kind: 'lozenge', wood: 'pear', size: 1.2 },
  { kind: 'band', wood: 'bog oak', radius: 1.35, half: 0.06 },
  { kind: 'disc', wood: 'ash', radius: 0.55 },
  { kind: 'edge', wood: 'bog oak', margin: 0.08 },
].map((s) => ({ size: 0, radius: 0, half: 0, margin: 0, ...s, wood: wood(s.wood) }));

function topmost(x, y) {
  const dx = x - 2;
  const dy = y - 1.5;
  for (let i = SHAPES.length - 1; i > 0; i--) {
    const s = SHAPES[i];
    switch (s.kind) {
      case 'lozenge':
        if (Math.abs(dx) + Math.abs(dy) < s.size) return i;
        break;
      case 'band':
        if (Math.abs(Math.sqrt(dx * dx + dy * dy) - s.radius) < s.half) return i;
        break;
      case 'disc':
        if (dx * dx + dy * dy < s.radius * s.radius) return i;
        break;
      case 'edge':
        if (Math.min(x, y, 4 - x, 3 - y) < s.margin) return i;
        break;
    }
  }
  return 0;
}

function paint(width, height, samples) {
  const pixels = new Uint8Array(width * height * 3);
  const scale = 4 / width;
  const sum = new Float64Array(3);
  const cut = new Map(SHAPES.map((s) => [s.kind, 0]));
  for (let py = 0; py < height; py++) {
    for (let px = 0; px < width; px++) {
      sum.fill(0);
      for (let i = 0; i < samples; i++) {
        const x = (px + (i + 0.5) / samples) * scale;
        const y = (py + (((i * 7 + 3) % samples) + 0.5) / samples) * scale;
        const shape = SHAPES[topmost(x, y)];
        shape.wood.add(x, y, sum);
        if (i === 0) cut.set(shape.kind, cut.get(shape.kind) + 1);
      }
      const at = (py * width + px) * 3;
      for (let c = 0; c < 3; c++) pixels[at + c] = sum[c] / samples;
    }
  }
  return { width, height, pixels, cut };
}

const image = paint(1360, 1020, 5);
const file = encode(image);
console.log(`${image.width} x ${image.height}, ${file.length} bytes`);
console.log([...image.cut].map(([k, n]) => `${k} ${((100 * n) / image.width / image.height).toFixed(1)} %`).join(', '));
console.log(createHash('md5').update(image.pixels).digest('hex'));
