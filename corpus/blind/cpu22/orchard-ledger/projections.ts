import type { Recorded } from './events.ts';

export interface DaySheet {
  day: number;
  crates: number;
  byFruit: Map<string, number>;
  paidOut: number;
}

/** Read model for the packing shed: one sheet per working day. */
export class ShedCalendar {
  readonly sheets = new Map<number, DaySheet>();

  apply(r: Recorded): void {
    const day = Math.floor(r.event.at / 1440);
    let sheet = this.sheets.get(day);
    if (!sheet) this.sheets.set(day, (sheet = { day, crates: 0, byFruit: new Map(), paidOut: 0 }));
    if (r.event.kind === 'Delivered') {
      sheet.crates += r.event.crates;
      sheet.byFruit.set(r.event.fruit, (sheet.byFruit.get(r.event.fruit) ?? 0) + r.event.crates);
    } else if (r.event.kind === 'Paid' || r.event.kind === 'Advanced') {
      sheet.paidOut += r.event.cents;
    }
  }

  busiest(n: number): DaySheet[] {
    return [...this.sheets.values()].sort((a, b) => b.crates - a.crates || a.day - b.day).slice(0, n);
  }
}

export class Statement {
  #lines: string[] = [];

  row(...cells: Array<string | number>): this {
    this.#lines.push(cells.map((c) => (typeof c === 'number' ? String(c).padStart(10) : c.padEnd(14))).join(' '));
    return this;
  }

  toString(): string {
    return this.#lines.join('\n');
  }
}
