import type { Accession } from './reducers.ts';

/** Tabular method; the lower triangle of the relationship matrix, row after row. */
export class Kinship {
  readonly n: number;
  readonly cells: Float32Array;

  constructor(register: Iterable<Accession>) {
    const list = [...register].sort((a, b) => a.order - b.order);
    const row = new Map(list.map((a, i) => [a.id, i]));
    this.n = list.length;
    this.cells = new Float32Array((this.n * (this.n + 1)) / 2);
    const { cells } = this;
    list.forEach((a, i) => {
      const p = a.seed === null ? -1 : row.get(a.seed)!;
      const q = a.pollen === null ? -1 : row.get(a.pollen)!;
      const base = (i * (i + 1)) / 2;
      for (let j = 0; j < i; j++) {
        const x = p < 0 ? 0 : this.at(p, j);
        const y = q < 0 ? 0 : this.at(q, j);
        cells[base + j] = 0.5 * (x + y);
      }
      let inbred = p < 0 || q < 0 ? 0 : 0.5 * this.at(p, q);
      for (let k = 0; k < a.selfings; k++) inbred = 0.5 * (1 + inbred);
      cells[base + i] = 1 + inbred;
    });
  }

  at(i: number, j: number): number {
    return i >= j ? this.cells[(i * (i + 1)) / 2 + j] : this.cells[(j * (j + 1)) / 2 + i];
  }

  inbreeding(i: number): number {
    return this.at(i, i) - 1;
  }

  /** Breeding values by relaxation: each accession is shrunk towards its kin. */
  values(observed: Float64Array, weight: Float64Array, sweeps: number): Float64Array {
    const { n } = this;
    const u = new Float64Array(n);
    for (let s = 0; s < sweeps; s++) {
      for (let i = 0; i < n; i++) {
        let pull = 0;
        let mass = 0;
        for (let j = 0; j < n; j++) {
          if (j === i) continue;
          const a = this.at(i, j);
          pull += a * (observed[j] * weight[j] + 0.2 * u[j]);
          mass += a * (weight[j] + 0.2);
        }
        const w = weight[i];
        u[i] = (w * observed[i] + (mass > 0 ? pull / mass : 0)) / (w + 1);
      }
    }
    return u;
  }
}
