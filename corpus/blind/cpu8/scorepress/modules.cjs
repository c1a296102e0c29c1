'use strict';
// Makes the source tree of a referee's scoreboard app: many small modules, each importing a few others.

const NAMES = ['clock', 'bench', 'roster', 'foul', 'period', 'timeout', 'overlay', 'anthem', 'whistle', 'arena'];
const BODIES = [
  (n, k) => `export function ${n}(list, limit = ${k}) {
  // keep what is within the limit
  const kept = [];
  for (const entry of list) {
    if (entry.value > limit) { continue; }
    const ratio = entry.value / limit;
    kept.push({ label: entry.label, ratio: Math.round(ratio * 100) / 100, home: entry.home === true });
  }
  return kept.length > 0 ? kept : null;
}`,
  (n, k) => `export class ${n[0].toUpperCase()}${n.slice(1)} {
  constructor(options) {
    this.options = Object.assign({ seconds: ${k}, running: false }, options);
    this.listeners = [];
  }
  start() {
    if (this.options.running) { return this; }
    this.options.running = true;
    this.listeners.forEach(function (listener) { listener({ type: "start", seconds: ${k} }); });
    return this;
  }
  get label() { return \`${n} \${this.options.seconds}\`; }
}`,
  (n, k) => `const ${n}Table = { ${Array.from({ length: 8 }, (_, i) => `k${(k * (i + 3)) % 97}: ${(k * i) % 31}`).join(', ')} };
export const ${n} = (key) => key in ${n}Table ? ${n}Table[key] : -1;
export async function load${n[0].toUpperCase()}${n.slice(1)}(source) {
  try {
    const raw = await source.read("${n}", ${k});
    switch (raw.kind) {
      case "full": return raw.body;
      case "empty": return [];
      default: throw new Error("unexpected " + raw.kind);
    }
  } finally {
    source.close();
  }
}`,
];

function sourceTree(count) {
  const tree = new Map();
  for (let i = 0; i < count; i++) {
    const name = `${NAMES[i % NAMES.length]}${i}`;
    const imports = [i * 2 + 1, i * 2 + 2, i * 3 + 5].filter((j) => j < count)
      .map((j) => `import * as ${NAMES[j % NAMES.length]}${j} from "./${NAMES[j % NAMES.length]}${j}.js";`);
    const bodies = BODIES.map((body, b) => body(`${NAMES[(i + b) % NAMES.length]}${i}${'abc'[b]}`, ((i * 37 + b * 11) % 83) + 2));
    tree.set(`${name}.js`, `${imports.join('\n')}\n\n${bodies.join('\n\n')}\n`);
  }
  return tree;
}

module.exports = { sourceTree };
