import { Column } from './column.ts';

export class Table {
  readonly name: string;
  readonly columns: Map<string, Column>;
  constructor(name: string, columns: Column[]) {
    this.name = name;
    this.columns = new Map(columns.map((c) => [c.name, c]));
  }
  get rows(): number { return this.columns.values().next().value!.length; }
  column(name: string): Column {
    const c = this.columns.get(name);
    if (!c) throw new Error(`no column ${name} in ${this.name}`);
    return c;
  }

  /** Loads text with a header line; `name:n` marks a column of numbers. */
  static fromCsv(name: string, text: string): Table {
    let at = text.indexOf('\n');
    const columns = text.slice(0, at).split(',').map((h) => (h.endsWith(':n') ? new Column(h.slice(0, -2), 'number') : new Column(h, 'word')));
    const last = columns.length - 1;
    at++;
    while (at < text.length) {
      for (let c = 0; c <= last; c++) {
        let end = text.indexOf(c === last ? '\n' : ',', at);
        if (end === -1) end = text.length;
        columns[c].push(text.slice(at, end));
        at = end + 1;
      }
    }
    return new Table(name, columns);
  }
}
