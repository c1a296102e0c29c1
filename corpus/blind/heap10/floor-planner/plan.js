import { createStore } from 'zustand/vanilla';

export class Item {
  constructor(id, sku, x, y, turn) {
    this.id = id;
    this.sku = sku;
    this.x = x;
    this.y = y;
    this.turn = turn;
  }

  moved(dx, dy) {
    return new Item(this.id, this.sku, this.x + dx, this.y + dy, this.turn);
  }
}

export class Version {
  constructor(no, items, why) {
    this.no = no;
    this.items = items;
    this.why = why;
  }
}

export function createPlan(undoSteps) {
  return createStore((set, get) => ({
    no: 0,
    items: [],
    past: [],
    change(why, edit) {
      const { items, past, no } = get();
      const version = new Version(no, items, why);
      const kept = past.length >= undoSteps ? past.slice(past.length - undoSteps + 1) : past;
      set({ items: edit(items), past: [...kept, version], no: no + 1 });
    },
    undo() {
      const { past } = get();
      if (past.length === 0) return;
      set({ items: past.at(-1).items, past: past.slice(0, -1) });
    },
  }));
}
