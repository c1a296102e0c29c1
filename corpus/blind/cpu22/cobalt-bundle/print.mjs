import { T } from './scanner.mjs';

const wordy = (t) => t.type === T.NAME || t.type === T.NUMBER;
const ALPHA = 'abcdefghijklmnopqrstuvwxyz';

function* shortNames(taken) {
  for (let n = 0; ; n++) {
    let name = '';
    for (let k = n; k >= 0; k = Math.floor(k / 26) - 1) name = ALPHA[k % 26] + name;
    if (!taken.has(name)) yield name;
  }
}

export function print(modules) {
  const renames = new Map();
  const names = shortNames(new Set(['do', 'if', 'in', 'let', 'for', 'new', 'var', 'x', 'y', 'n']));
  for (const m of modules) for (const part of m.parts) if (m.used.has(part)) renames.set(part.name, names.next().value);

  const out = [];
  let kept = 0;
  for (const m of modules) {
    for (const part of m.parts) {
      if (!m.used.has(part)) continue;
      kept++;
      let previous = null;
      for (const t of part.tokens) {
        if (previous && wordy(previous) && wordy(t)) out.push(' ');
        out.push(t.type === T.NAME && previous?.text !== '.' ? renames.get(t.text) ?? t.text : t.text);
        previous = t;
      }
    }
  }
  return { code: out.join(''), kept };
}
