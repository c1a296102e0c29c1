'use strict';
/* Generates what the icon pipeline publishes: one flat module per set. */

const SHAPES = ['arrow', 'badge', 'bolt', 'clip', 'crate', 'gauge', 'lamp', 'pulley', 'valve', 'wrench'];

function* lehmer(seed) {
  let s = seed;
  while (true) {
    s = Number((BigInt(s) * 279470273n) % 4294967291n);
    yield s / 4294967291;
  }
}

function pathData(random) {
  const parts = [`M${Math.round(random() * 24)} ${Math.round(random() * 24)}`];
  for (let i = 0; i < 3; i++) parts.push(`l${(random() * 8 - 4).toFixed(1)} ${(random() * 8 - 4).toFixed(1)}`);
  return parts.join('') + 'z';
}

function makeBundle(name, size, seed) {
  const numbers = lehmer(seed);
  const random = () => numbers.next().value;
  const lines = [`import { icon, group } from "./runtime.js";`];
  const ids = [];
  for (let i = 0; i < size; i++) {
    const id = `${name}_${SHAPES[i % SHAPES.length]}${i}`;
    const d = pathData(random);
    if (ids.length > 4 && random() < 0.12) {
      const a = ids[Math.floor(random() * ids.length)];
      lines.push(`export const ${id} = group([${a}, icon("${d}")], { deprecated: ${random() < 0.3} });`);
    } else {
      lines.push(`export const ${id} = icon("${d}");`);
    }
    ids.push(id);
  }
  return lines.join('\n');
}

module.exports = { makeBundle };
