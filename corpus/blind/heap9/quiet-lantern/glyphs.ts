interface Source {
  int(below: number): number;
  word(length: number): string;
}

export interface Glyph {
  code: number;
  name: string;
  advance: number;
  outline: { x: number; y: number }[];
}

// The outlines of a font, ready for drawing.
export class Glyphs {
  private table: Glyph[] = [];

  constructor(rand: Source, size: number) {
    for (let code = 0; code < size; code++) {
      const outline = [];
      for (let p = 0; p < 8; p++) outline.push({ x: rand.int(1000), y: rand.int(1000) });
      this.table.push({ code, name: `g-${rand.word(6)}`, advance: 300 + rand.int(500), outline });
    }
  }

  of(char: string, size: number): Glyph {
    return this.table[(char.charCodeAt(0) * 131 + size) % this.table.length];
  }
}
