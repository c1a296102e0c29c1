// Style rules as an editor plug-in hands them over: one selector a line, hand-typed by designers.
export function makeRng(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const elements = ['li', 'tr', 'td', 'p', 'section', 'figure'];
const formulas = ['odd', 'even', '2n+1', '3n', '-n+4', '5', '4n - 1', 'n + 2'];

export function buildSheet(count, seed) {
  const rng = makeRng(seed);
  const pick = (list) => list[Math.floor(rng() * list.length)];
  const rules = [];
  for (let i = 0; i < count; i++) {
    let formula = pick(formulas);
    // aligned columns pasted from a word processor
    if (i % 40 === 7) formula = '2n' + ' '.repeat(6500 + Math.floor(rng() * 900)) + 'of';
    rules.push({ selector: `${pick(elements)}.c${i % 97}`, formula, weight: 1 + Math.floor(rng() * 5) });
  }
  return rules;
}
