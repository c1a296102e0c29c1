// Writes the modules of an imaginary stage-light library.
const KINDS = ['fresnel', 'profile', 'flood', 'strip', 'follow'];

const LAMPS = 900;

export const ENTRY = 'show';

export function read(id) {
  if (id === ENTRY) {
    const some = Array.from({ length: 60 }, (_, i) => i * 5);
    return [
      ...some.map((i) => `import { ${KINDS[i % 5]}${i} } from 'lamp-${i}';`),
      `const rig = [${some.map((i) => `${KINDS[i % 5]}${i}`).join(', ')}];`,
      'const load = (level) => rig.reduce((sum, lamp) => sum + lamp(level), 0);',
      'globalThis.rigLoad = Math.round(load(0.5));',
    ].join('\n');
  }
  const n = Number(id.split('-')[1]);
  const parents = [...new Set([n + 1, n + 7, 2 * n + 3])].filter((p) => p < LAMPS);
  const lines = parents.map((p) => `import { curve${p} } from 'lamp-${p}';`);
  for (let k = 0; k < 9; k++) {
    lines.push(
      `function shade${k}(level, [near = 1, ...far] = [], { gel = 'L${200 + n}', ...rest } = {}) {`,
      `  const steps = far.map((f, i) => (f > level ? f - i : level * ${k + 1}) ?? 0);`,
      `  switch (gel.length % 3) { case 0: return steps.length + near; case 1: { let sum = 0; for (const s of steps) sum += s ** 2; return sum / ${n + 1}; } default: return level < 0.5 ? level * near : Object.keys(rest).length; }`,
      '}',
    );
  }
  lines.push(
    `export function curve${n}(x) { return ${parents.length && n % 4 ? `curve${parents[0]}(x) * 0.5 + ` : ''}shade${n % 9}(x, [1, x]) + \`${n}\`.length; }`,
    `export const ${KINDS[n % 5]}${n} = (x) => curve${n}(x) + shade${(n + 4) % 9}(x * 2, [x, 1, 2]);`,
    `export class Unused${n} { #level = 0; get level() { return this.#level; } set level(v) { this.#level = Math.max(0, Math.min(1, v)); } fade(to, ms) { return new Promise((ok) => setTimeout(() => ok((this.level = to)), ms)); } }`,
  );
  return lines.join('\n');
}
