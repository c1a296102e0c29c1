import { History, type Plan } from './history.ts';
import type { Piece } from './catalogue.ts';

export class Editor {
  plan: Plan = { items: [] };
  history: History;
  private catalogue: Piece[];

  constructor(catalogue: Piece[], options: { undoDepth: number }) {
    this.catalogue = catalogue;
    this.history = new History(options.undoDepth);
  }

  place(n: number): void {
    const piece = this.catalogue[(n * 41) % this.catalogue.length];
    const kept = this.plan.items.length >= 60 ? this.plan.items.slice(1) : this.plan.items;
    this.plan = { items: [...kept.map((item) => ({ ...item })), { sku: piece.sku, x: (n * 13) % 900, y: (n * 7) % 600 }] };
    this.history.record(this.plan, `place ${piece.name}`);
  }

  undo(): void {
    this.plan = this.history.back() ?? { items: [] };
  }
}
