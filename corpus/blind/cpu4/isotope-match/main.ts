import { ALPHABET } from './src/formula.ts';
import { massOf, matches, type Spectrum } from './src/search.ts';

function lcg(seed: number) {
  let s = seed >>> 0;
  return () => (s = (Math.imul(s, 1103515245) + 12345) >>> 0) / 4294967296;
}

function peptides(count: number, rnd: () => number): string[] {
  return Array.from({ length: count }, () => {
    let text = '';
    const length = 8 + Math.floor(rnd() * 14);
    for (let i = 0; i < length; i++) text += ALPHABET[Math.floor(rnd() * ALPHABET.length)];
    return text;
  });
}

function* acquire(count: number, library: string[], rnd: () => number): Generator<Spectrum> {
  for (let id = 0; id < count; id++) {
    const peaks = Float64Array.from({ length: 12 }, (_, i) => Math.exp(-i * (0.5 + rnd() * 0.4)) * (0.9 + rnd() * 0.2));
    const from = Math.floor(rnd() * (library.length - 12));
    yield { id, charge: 1 + Math.floor(rnd() * 3), peaks, candidates: library.slice(from, from + 12) };
  }
}

const rnd = lcg(4711);
const library = peptides(400, rnd);
const heaviest = [...library].sort((a, b) => massOf(b) - massOf(a))[0];

let accepted = 0;
const formulas = new Set<string>();
for (const match of matches(acquire(420, library, rnd))) {
  if (match.score > 0.9) accepted++;
  formulas.add(match.formula);
}
console.log(`${accepted} spectra matched, ${formulas.size} formulas; heaviest ${heaviest} ${massOf(heaviest).toFixed(4)}`);
