export type Composition = { readonly [element: string]: number };

const RESIDUES: Record<string, Composition> = {
  G: { C: 2, H: 3, N: 1, O: 1 }, A: { C: 3, H: 5, N: 1, O: 1 }, S: { C: 3, H: 5, N: 1, O: 2 },
  P: { C: 5, H: 7, N: 1, O: 1 }, V: { C: 5, H: 9, N: 1, O: 1 }, T: { C: 4, H: 7, N: 1, O: 2 },
  C: { C: 3, H: 5, N: 1, O: 1, S: 1 }, L: { C: 6, H: 11, N: 1, O: 1 }, N: { C: 4, H: 6, N: 2, O: 2 },
  D: { C: 4, H: 5, N: 1, O: 3 }, K: { C: 6, H: 12, N: 2, O: 1 }, E: { C: 5, H: 7, N: 1, O: 3 },
  M: { C: 5, H: 9, N: 1, O: 1, S: 1 }, F: { C: 9, H: 9, N: 1, O: 1 }, R: { C: 6, H: 12, N: 4, O: 1 },
};

export const ALPHABET = Object.keys(RESIDUES);

export function composition(sequence: string): Composition {
  const total: Record<string, number> = { C: 0, H: 2, N: 0, O: 1, S: 0 };
  for (const letter of sequence) {
    for (const [element, n] of Object.entries(RESIDUES[letter])) total[element] += n;
  }
  return total;
}

export function hill(c: Composition): string {
  return ['C', 'H', ...Object.keys(c).filter((e) => e !== 'C' && e !== 'H').sort()]
    .filter((e) => c[e] > 0)
    .map((e) => `${e}${c[e] === 1 ? '' : c[e]}`)
    .join('');
}
