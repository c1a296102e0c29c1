import { Pack, Source, Transform } from './tasks.mjs';

function lcg(seed) {
  let s = BigInt(seed);
  return (n) => {
    s = (s * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(s >> 33n) % n;
  };
}

const SYLLABLES = ['ka', 'lo', 'mi', 'tre', 'sun', 'or', 'bel', 'da', 'vi', 'nor'];

export function layout({ sources, layers, perLayer, seed, changed = [] }) {
  const pick = lcg(seed);
  const tasks = [];
  let below = [];
  for (let i = 0; i < sources; i++) {
    const words = Array.from({ length: 900 }, () => SYLLABLES[pick(10)] + SYLLABLES[pick(10)]);
    if (changed.includes(i)) words.push('changed');
    below.push(new Source(`src/${i}`, words.join(' ')));
  }
  tasks.push(...below);
  for (let l = 0; l < layers; l++) {
    const layer = [];
    for (let i = 0; i < perLayer; i++) {
      const needs = new Set();
      while (needs.size < 3) needs.add(below[pick(below.length)]);
      const table = Array.from({ length: 16 }, () => pick(65536));
      layer.push(new Transform(`stage${l}/${i}`, [...needs], table));
    }
    tasks.push(...layer);
    below = layer;
  }
  for (let i = 0; i < 6; i++) {
    tasks.push(new Pack(`bundle/${i}`, below.filter((_, n) => n % 6 === i)));
  }
  return tasks;
}
