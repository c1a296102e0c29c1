import { composition, hill } from './formula.ts';
import { patternOf, remembered, type Pattern } from './pattern.ts';

export type Spectrum = { id: number; charge: number; peaks: Float64Array; candidates: string[] };
export type Match = { id: number; sequence: string; formula: string; score: number };

const MONO: Record<string, number> = { C: 12, H: 1.00782503, N: 14.0030740, O: 15.9949146, S: 31.9720707 };

export const massOf = remembered((sequence: string) =>
  Object.entries(composition(sequence)).reduce((sum, [element, n]) => sum + MONO[element] * n, 0),
);

function cosine(a: Pattern, b: Float64Array): number {
  let dot = 0;
  let na = 0;
  let nb = 0;
  for (let i = 0; i < a.length; i++) {
    dot += a[i] * b[i];
    na += a[i] * a[i];
    nb += b[i] * b[i];
  }
  return dot / Math.sqrt(na * nb);
}

export function* matches(spectra: Iterable<Spectrum>): Generator<Match> {
  for (const spectrum of spectra) {
    const scored = spectrum.candidates.map((sequence) => ({ sequence, score: score(spectrum, sequence) }));
    scored.sort((a, b) => b.score - a.score);
    const [best] = scored;
    yield { id: spectrum.id, sequence: best.sequence, formula: hill(composition(best.sequence)), score: best.score };
  }
}

function score(spectrum: Spectrum, sequence: string): number {
  const fit = cosine(patternOf(composition(sequence)), spectrum.peaks);
  const perCharge = massOf(sequence) / spectrum.charge;
  return perCharge > 300 ? fit : fit * 0.9;
}
