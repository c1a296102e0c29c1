/** Every stitch eats some loops of the row below and makes some for the row above. */
export interface Stitch {
  readonly sign: string;
  readonly name: string;
  readonly eats: number;
  readonly makes: number;
  readonly yarn: number;
}

const stitch = (sign: string, name: string, eats: number, makes: number, yarn: number): Stitch => ({ sign, name, eats, makes, yarn });

export const KNIT = stitch('-', 'k', 1, 1, 1);
export const PURL = stitch('=', 'p', 1, 1, 1.04);
export const OVER = stitch('o', 'yo', 0, 1, 0.7);
export const LEFT = stitch('\\', 'ssk', 2, 1, 1.1);
export const RIGHT = stitch('/', 'k2tog', 2, 1, 1.05);
export const CENTRE = stitch('^', 'cdd', 3, 1, 1.3);
export const NUPP = stitch('*', 'nupp', 1, 1, 3.4);

export const ALL = [KNIT, PURL, OVER, LEFT, RIGHT, CENTRE, NUPP] as const;

export type Row = { readonly number: number; readonly stitches: readonly Stitch[]; readonly offset: number };

export class Chart {
  readonly title: string;
  readonly rows: Row[] = [];
  readonly width: number;

  constructor(title: string, width: number) {
    this.title = title;
    this.width = width;
  }

  add(stitches: readonly Stitch[], offset: number): this {
    this.rows.push({ number: this.rows.length + 1, stitches, offset });
    return this;
  }

  /** Loops on the needle after each row; throws when a row does not work out. */
  needle(castOn: number): number[] {
    let loops = castOn;
    return this.rows.map((row) => {
      let eaten = 0;
      let made = 0;
      for (const s of row.stitches) {
        eaten += s.eats;
        made += s.makes;
      }
      if (eaten !== loops) throw new Error(`${this.title}, row ${row.number}: ${eaten} worked, ${loops} on the needle`);
      return (loops = made);
    });
  }
}
