import { Generations } from './generations.ts';
import { UndoStack } from './undo.ts';
import type { Bike } from './bikes.ts';

class Rental {
  static registry = new Map<number, Rental>();
  id: number;
  bike: Bike;
  stops: { at: number; km: number }[];

  constructor(id: number, bike: Bike) {
    this.id = id;
    this.bike = bike;
    this.stops = Array.from({ length: 14 }, (_, k) => ({ at: k * 20, km: ((id * 7 + k * 11) % 90) / 10 }));
    Rental.registry.set(id, this);
  }
}

export class Desk {
  private undo = new UndoStack<Rental>(200);
  private quotes = new Generations<string, { frame: string; cents: number; rows: number[] }>(300);
  private byKind = new Map<string, Rental[]>();
  private bikes: Bike[];
  private cents = 0;
  private undone = 0;

  constructor(bikes: Bike[]) {
    this.bikes = bikes;
  }

  rent(n: number): void {
    const rental = new Rental(n, this.bikes[(n * 17) % this.bikes.length]);
    const { kind } = rental.bike;
    const list = this.byKind.get(kind) ?? [];
    list.push(rental);
    this.byKind.set(kind, list);
    this.cents += this.quote(rental).cents;
    this.undo.push(`rent ${rental.bike.frame}`, rental, () => {
      this.undone += rental.stops.length;
    });
    if (n % 25 === 24) this.undo.pop();
  }

  private quote(rental: Rental) {
    const key = `${rental.bike.frame}/${rental.id % 4}`;
    let quote = this.quotes.get(key);
    if (!quote) {
      const rows = rental.stops.map((stop) => Math.round(stop.km * 35));
      quote = { frame: rental.bike.frame, cents: rows.reduce((a, b) => a + b, 400), rows };
      this.quotes.set(key, quote);
    }
    return quote;
  }

  closeDay(): void {
    for (const [kind, list] of this.byKind) {
      for (const rental of list) Rental.registry.delete(rental.id);
      this.byKind.delete(kind);
    }
  }

  report(): string {
    return `cents ${this.cents}, undone ${this.undone}, open ${Rental.registry.size}`;
  }
}
