export interface Layer { context: number; soil: Soil; depth: number; finds: Find[] }
export interface Find { kind: string; x: number; }
export type Soil = 'topsoil' | 'silt' | 'clay' | 'ash' | 'gravel' | 'natural';

const hatch: Record<Soil, string> = {
  topsoil: '"', silt: '~', clay: '=', ash: '%', gravel: 'o', natural: '/',
};

/** Text drawing that wraps itself to the width of the sheet. */
export class Sheet {
  private body = '';
  private column = 0;
  readonly width: number;

  constructor(width: number) { this.width = width; }

  put(glyph: string): this {
    if (this.column === this.width) this.feed();
    if (glyph !== ' ' || !this.endsBlank()) {
      this.body += glyph;
      this.column++;
    }
    return this;
  }

  feed(): this {
    this.body += '\n';
    this.column = 0;
    return this;
  }

  rule(): this {
    if (this.column > 0) this.feed();
    this.body += '-'.repeat(this.width);
    return this.feed();
  }

  // two blanks in a row say nothing on a section drawing
  private endsBlank(): boolean {
    return /\s/.test(this.body.charAt(this.body.length - 1));
  }

  toString(): string { return this.body; }
}

export function drawLayer(sheet: Sheet, layer: Layer, columns: number): void {
  const marks = new Map(layer.finds.map((f) => [f.x, f.kind[0].toUpperCase()]));
  for (let row = 0; row < layer.depth; row++) {
    for (let x = 0; x < columns; x++) {
      const mark = row === 0 ? marks.get(x) : undefined;
      sheet.put(mark ?? ((x * 7 + row * 3 + layer.context) % 3 ? hatch[layer.soil] : ' '));
    }
    sheet.feed();
  }
}
