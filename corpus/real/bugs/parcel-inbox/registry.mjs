import { ObjectId } from 'bson';
import { rng } from './feed.mjs';

export class Registry {
  constructor() {
    this.all = [];
    this.byId = new Map();
    this.byCode = new Map();
  }

  seed(n) {
    const rand = rng(5511);
    for (let i = 0; i < n; i++) {
      let hex = '';
      while (hex.length < 24) hex += Math.floor(rand() * 16).toString(16);
      const parcel = {
        id: hex,
        waybill: `WB-${(100000000 + i * 7919) % 999999937}-${'ABCDEFG'[i % 7]}`,
        order: `shop/${i % 83}/order-${20000 + i}`,
        state: 'new',
        depot: null,
        trail: [],
        dwell: 0,
      };
      this.all.push(parcel);
      this.byId.set(hex, parcel);
      this.byCode.set(parcel.waybill, parcel);
      this.byCode.set(parcel.order, parcel);
    }
  }

  refKind(ref) {
    return ObjectId.isValid(ref) ? 'id' : 'code';
  }

  normalise(raw) {
    return this.refKind(raw) === 'id' ? raw.toLowerCase() : raw.trim();
  }

  resolve(ref) {
    return (this.refKind(ref) === 'id' ? this.byId.get(ref) : this.byCode.get(ref)) ?? null;
  }

  apply(parcel, event) {
    parcel.state = event.kind;
    parcel.depot = event.depot;
    parcel.dwell += event.dwell;
    if (event.kind === 'scanned') return;
    parcel.trail.push({ kind: event.kind, at: event.at, depot: event.depot, weight: event.weight });
    if (parcel.trail.length > 8) parcel.trail.shift();
  }

  depotReport() {
    const rows = new Map();
    for (const parcel of this.all) {
      if (!parcel.depot) continue;
      let row = rows.get(parcel.depot);
      if (!row) rows.set(parcel.depot, (row = { depot: parcel.depot, open: 0, moved: 0, seconds: 0 }));
      if (parcel.state !== 'delivered') row.open++;
      row.moved += parcel.trail.length;
      row.seconds += parcel.dwell;
    }
    return [...rows.values()]
      .map((r) => ({ ...r, meanHours: r.seconds / 3600 / Math.max(1, r.moved) }))
      .sort((a, b) => b.moved - a.moved || a.depot.localeCompare(b.depot));
  }
}
