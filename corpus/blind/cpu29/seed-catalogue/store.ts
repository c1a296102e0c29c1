import { produce } from 'immer';
import type { Draft } from 'immer';
import type { FeedRow } from './feed.ts';

export interface Packet {
  readonly sku: string;
  readonly name: string;
  readonly genus: string;
  readonly grams: number;
  readonly pence: number;
  readonly germination: number;
  readonly stock: Readonly<Record<string, number>>;
  readonly prices: ReadonlyArray<{ readonly from: string; readonly pence: number }>;
}

export interface Catalogue {
  readonly version: number;
  readonly packets: Readonly<Record<string, Packet>>;
  readonly order: ReadonlyArray<string>;
  readonly perGenus: Readonly<Record<string, number>>;
  readonly refused: number;
}

export const EMPTY: Catalogue = { version: 0, packets: {}, order: [], perGenus: {}, refused: 0 };

function change(draft: Draft<Catalogue>, row: FeedRow): void {
  if (row.op === 'put') {
    const { op: _, stock, ...packet } = row;
    draft.packets[row.sku] = { ...packet, stock: { Lewes: stock }, prices: [{ from: '2026-01-01', pence: row.pence }] };
    draft.order.push(row.sku);
    draft.perGenus[row.genus] = (draft.perGenus[row.genus] ?? 0) + 1;
    return;
  }
  const packet = draft.packets[row.sku];
  if (!packet) {
    draft.refused++;
  } else if (row.op === 'stock') {
    const left = (packet.stock[row.depot] ?? 0) + row.delta;
    if (left < 0) draft.refused++;
    packet.stock[row.depot] = Math.max(0, left);
  } else {
    packet.pence = row.pence;
    packet.prices.push({ from: row.from, pence: row.pence });
  }
}

export type Listener = (now: Catalogue, before: Catalogue) => void;

export function createStore(initial: Catalogue = EMPTY) {
  let state = initial;
  const listeners = new Set<Listener>();

  return {
    get state(): Catalogue {
      return state;
    },
    subscribe(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    absorb(rows: readonly FeedRow[]): void {
      const before = state;
      for (const row of rows) {
        state = produce(state, (draft) => change(draft, row));
      }
      state = produce(state, (draft) => { draft.version++; });
      for (const listener of listeners) listener(state, before);
    },
  };
}
