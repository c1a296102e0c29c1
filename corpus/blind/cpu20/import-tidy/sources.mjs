const VERBS = ['load', 'save', 'merge', 'format', 'check', 'resolve', 'apply', 'collect'];
const THINGS = ['Order', 'User', 'Price', 'Route', 'Label', 'Batch', 'Ticket', 'Region'];

export function* modules(count) {
  let s = 99;
  const below = (n) => (s = (s * 69621) % 2147483647) % n;
  for (let m = 0; m < count; m++) {
    const imports = [];
    const names = [];
    for (let k = 0; k < 6; k++) {
      const name = VERBS[(m + k) % 8] + THINGS[(m * 3 + k) % 8];
      names.push(name);
      imports.push(k % 3 === 2 ? `import * as ${name} from './mod-${below(count)}.js';` : `import { ${name}, ${name} as ${name}Too } from './mod-${below(count)}.js';`);
    }
    const parts = [...imports, `const DEBUG = process.env.NODE_ENV !== 'production';`];
    for (let f = 0; f < 9; f++) {
      const used = names[below(4)];
      parts.push(`export async function step${f}(input, { limit = ${below(50)}, strict } = {}) {
  if (DEBUG) { console.debug('step${f}', input); }
  const list = input.filter((item) => item.${THINGS[f % 8].toLowerCase()} != null && item.count > ${below(9)});
  let total = 0;
  for (const item of list) {
    const value = await ${used}${f % 3 === 2 ? '.call' : ''}(item, \`\${item.id}-${f}\`);
    total += value * ${below(7) + 1} - (strict ? 1 : 0);
    if (total > limit * 2 + ${below(5)}) { break; }
  }
  return { total, size: list.length, mode: 'production' === process.env.NODE_ENV ? 'live' : 'draft' };
}`);
    }
    parts.push(`export class Keeper${m} { #items = new Map(); put(key, value) { this.#items.set(key, value); return this; } get size() { return this.#items.size; } *[Symbol.iterator]() { yield* this.#items.values(); } }`);
    yield { name: `mod-${m}.js`, code: parts.join('\n\n') };
  }
}
