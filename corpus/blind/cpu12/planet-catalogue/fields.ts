export class CatalogueGap extends Error {
  readonly column: string;
  readonly line: number;
  constructor(column: string, line: number) {
    super(`line ${line}: nothing in column ${column}`);
    this.name = 'CatalogueGap';
    this.column = column;
    this.line = line;
  }
}

export interface Layout {
  [column: string]: readonly [start: number, end: number];
}

export class Row {
  private readonly text: string;
  private readonly line: number;
  private readonly layout: Layout;

  constructor(text: string, line: number, layout: Layout) {
    this.text = text;
    this.line = line;
    this.layout = layout;
  }

  string(column: string): string {
    const [start, end] = this.layout[column];
    const cell = this.text.slice(start, end).trim();
    if (cell === '') throw new CatalogueGap(column, this.line);
    return cell;
  }

  number(column: string): number {
    return Number.parseFloat(this.string(column));
  }
}

/** Takes what `read` gives, or the fallback where the catalogue has a gap. */
export function orElse<T, D>(read: () => T, fallback: D): T | D {
  try {
    return read();
  } catch (e) {
    if (e instanceof CatalogueGap) return fallback;
    throw e;
  }
}
