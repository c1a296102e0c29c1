export type Point = { x: number; y: number; h: number };

export class Xorshift {
  #a: number;
  constructor(seed: number) {
    this.#a = seed | 0 || 1;
  }
  next(): number {
    let a = this.#a;
    a ^= a << 13;
    a ^= a >>> 17;
    a ^= a << 5;
    this.#a = a;
    return (a >>> 0) / 4294967296;
  }
  below(n: number): number {
    return Math.floor(this.next() * n);
  }
}

export class Feature {
  readonly id: number;
  readonly layer: string;
  readonly label: string;
  readonly outline: Point[];
  constructor(id: number, layer: string, label: string, outline: Point[]) {
    this.id = id;
    this.layer = layer;
    this.label = label;
    this.outline = outline;
  }
}

const LAYERS = ['road', 'river', 'wood', 'house', 'field', 'rail'];
const STEMS = ['Ober', 'Unter', 'Neu', 'Alt', 'Klein', 'Gross'];
const ENDS = ['bach', 'dorf', 'hausen', 'wald', 'berg', 'au'];

export class Atlas {
  readonly cells = new Map<string, Feature[]>();
  readonly side: number;

  constructor(rng: Xorshift, side: number, perCell: number) {
    this.side = side;
    let id = 1;
    for (let cx = 0; cx < side; cx++) {
      for (let cy = 0; cy < side; cy++) {
        const list: Feature[] = [];
        for (let k = 0; k < perCell; k++) {
          const outline: Point[] = [];
          const corners = 3 + rng.below(5);
          for (let c = 0; c < corners; c++) {
            outline.push({ x: cx + rng.next(), y: cy + rng.next(), h: 100 + rng.next() * 900 });
          }
          const label = `${STEMS[rng.below(6)]}${ENDS[rng.below(6)]} ${id}`;
          list.push(new Feature(id++, LAYERS[rng.below(6)], label, outline));
        }
        this.cells.set(`${cx}/${cy}`, list);
      }
    }
  }

  at(cx: number, cy: number): Feature[] {
    return this.cells.get(`${cx}/${cy}`) ?? [];
  }
}
