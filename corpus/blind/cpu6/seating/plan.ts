export type Category = 'stalls' | 'circle' | 'balcony';

export interface Seat {
  readonly id: string;
  readonly row: number;
  readonly number: number;
  readonly category: Category;
  holder: string | null;
}

const CATEGORY_BY_ROW: ReadonlyArray<[number, Category]> = [
  [30, 'stalls'],
  [55, 'circle'],
  [Infinity, 'balcony'],
];

function categoryOf(row: number): Category {
  return CATEGORY_BY_ROW.find(([limit]) => row < limit)![1];
}

export class SeatingPlan {
  #seats: Seat[] = [];
  #rows: Seat[][] = [];
  #companions = new Map<string, string[]>();

  constructor(rows: number, perRow: number) {
    for (let row = 0; row < rows; row++) {
      const line: Seat[] = [];
      for (let number = 1; number <= perRow; number++) {
        const seat: Seat = {
          id: `R${row}-${number}`,
          row,
          number,
          category: categoryOf(row),
          holder: null,
        };
        line.push(seat);
        this.#seats.push(seat);
      }
      this.#rows.push(line);
    }
  }

  get size(): number {
    return this.#seats.length;
  }

  row(index: number): readonly Seat[] {
    return this.#rows[index] ?? [];
  }

  rowCount(): number {
    return this.#rows.length;
  }

  /** Looks a seat up by whatever predicate the caller has. */
  locate(matches: (seat: Seat) => boolean): Seat | undefined {
    return this.#seats.find(matches);
  }

  assign(row: number, from: number, party: string, count: number): string[] {
    const line = this.#rows[row]!;
    const taken: string[] = [];
    for (let i = from; i < from + count; i++) {
      line[i]!.holder = `${party}/${i - from}`;
      taken.push(line[i]!.id);
    }
    this.#companions.set(party, taken);
    return taken;
  }

  release(id: string): boolean {
    const seat = this.locate((s) => s.id === id);
    if (!seat?.holder) return false;
    seat.holder = null;
    return true;
  }

  partySeats(party: string): readonly string[] {
    return this.#companions.get(party) ?? [];
  }

  *occupied(): Generator<Seat> {
    for (const line of this.#rows) {
      for (const seat of line) if (seat.holder !== null) yield seat;
    }
  }
}
