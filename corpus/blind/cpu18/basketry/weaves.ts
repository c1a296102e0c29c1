export type Stroke = 'over' | 'under';
export type Weave = { name: string; repeat: number; stroke: (stake: number, row: number) => Stroke };

const alternate = (span: number) => (stake: number, row: number): Stroke =>
  Math.floor((stake + row) / span) % 2 === 0 ? 'over' : 'under';

export const WEAVES: Weave[] = [
  { name: 'randing', repeat: 2, stroke: alternate(1) },
  { name: 'slewing', repeat: 6, stroke: alternate(3) },
  { name: 'french rand', repeat: 4, stroke: (s, r) => ((s * 3 + r) % 4 < 2 ? 'over' : 'under') },
  { name: 'waling', repeat: 3, stroke: (s, r) => ((s + r) % 3 ? 'over' : 'under') },
  { name: 'open fitch', repeat: 780, stroke: (s, r) => ((s + r * 2) % 780 === 0 ? 'under' : 'over') },
  { name: 'packing', repeat: 900, stroke: (s, r) => ((s - r + 9000) % 900 < 4 ? 'under' : 'over') },
];

export class Basket {
  readonly name: string;
  readonly stakes: number;
  #courses: { weave: Weave; rows: number }[] = [];

  private constructor(name: string, stakes: number) {
    this.name = name;
    this.stakes = stakes;
  }

  static of(name: string, stakes: number): Basket {
    return new Basket(name, stakes);
  }

  course(name: string, rows: number): this {
    const weave = WEAVES.find((w) => w.name === name);
    if (!weave) throw new Error(`unknown weave ${name}`);
    this.#courses.push({ weave, rows });
    return this;
  }

  *rounds(): Generator<{ weave: Weave; row: number; strokes: Stroke[] }> {
    let row = 0;
    for (const { weave, rows } of this.#courses) {
      for (let i = 0; i < rows; i++, row++) {
        yield { weave, row, strokes: Array.from({ length: this.stakes }, (_, s) => weave.stroke(s, row)) };
      }
    }
  }
}
