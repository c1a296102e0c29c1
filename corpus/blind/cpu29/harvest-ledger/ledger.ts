import { produce, type Draft } from 'immer';
import type { LedgerEvent, LedgerState, Lot } from './types.ts';

export function emptyLedger(): LedgerState {
  return {
    revision: 0,
    lots: {},
    silos: Array.from({ length: 40 }, (_, id) => ({ id, capacity: 1500 + (id % 5) * 400, level: 0, intakes: 0 })),
    farms: {},
    rejected: 0,
  };
}

function openLot(draft: Draft<LedgerState>, id: string): Draft<Lot> | undefined {
  const lot = draft.lots[id];
  if (!lot || lot.closed) {
    draft.rejected++;
    return undefined;
  }
  return lot;
}

function store(draft: Draft<LedgerState>, silo: number, tonnes: number): void {
  const target = draft.silos[silo];
  target.level = Math.round((target.level + tonnes) * 100) / 100;
  if (tonnes > 0) target.intakes++;
}

export function evolve(draft: Draft<LedgerState>, event: LedgerEvent): void {
  draft.revision = event.seq;
  if (event.kind === 'delivered') {
    const { lot: id, farm, crop, grade, silo, tonnes, moisture } = event;
    draft.lots[id] = { id, farm, crop, grade, silo, tonnes, moisture, samples: 1, holds: [], closed: false };
    const account = (draft.farms[farm] ??= { delivered: 0, withdrawn: 0 });
    account.delivered += tonnes;
    store(draft, silo, tonnes);
    return;
  }

  const lot = openLot(draft, event.lot);
  if (!lot) return;
  switch (event.kind) {
    case 'sampled':
      lot.moisture = (lot.moisture * lot.samples + event.moisture) / (lot.samples + 1);
      lot.samples++;
      break;
    case 'moved':
      store(draft, lot.silo, -lot.tonnes);
      store(draft, event.silo, lot.tonnes);
      lot.silo = event.silo;
      break;
    case 'withdrawn': {
      if (lot.holds.length > 0 || lot.tonnes < event.tonnes) {
        draft.rejected++;
        break;
      }
      lot.tonnes = Math.round((lot.tonnes - event.tonnes) * 100) / 100;
      draft.farms[lot.farm].withdrawn += event.tonnes;
      store(draft, lot.silo, -event.tonnes);
      break;
    }
    case 'held':
      if (!lot.holds.includes(event.reason)) lot.holds.push(event.reason);
      break;
    case 'released': {
      const i = lot.holds.indexOf(event.reason);
      if (i >= 0) lot.holds.splice(i, 1);
      break;
    }
    case 'closed':
      lot.closed = true;
      break;
  }
}

export const ledger = produce(evolve) as (state: LedgerState, event: LedgerEvent) => LedgerState;

export function replay(events: Iterable<LedgerEvent>, start: LedgerState = emptyLedger()): LedgerState {
  let state = start;
  for (const event of events) state = ledger(state, event);
  return state;
}
