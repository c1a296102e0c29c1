export interface Vec { readonly x: number; readonly y: number }
export type Kernel = (height: Float64Array, at: number, width: number) => number;

export class Field {
  readonly cells: Float64Array;
  readonly width: number;
  readonly height: number;

  constructor(width: number, height: number, cells = new Float64Array(width * height)) {
    this.width = width;
    this.height = height;
    this.cells = cells;
  }

  static of(width: number, height: number, make: (x: number, y: number) => number): Field {
    const f = new Field(width, height);
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) f.cells[y * width + x] = make(x, y);
    return f;
  }

  total(): number { return this.cells.reduce((a, b) => a + b, 0); }
  clone(): Field { return new Field(this.width, this.height, this.cells.slice()); }
}
