import { Table } from './table.ts';
import type { FieldEvent } from './events.ts';

export interface Accession {
  id: string;
  order: number;
  seed: string | null;
  pollen: string | null;
  season: number;
  selfings: number;
  status: 'growing' | 'dropped';
}

export interface Trial {
  plots: number;
  tonnes: number;
  lodging: number;
  best: string;
  bestTonnes: number;
}

export interface Nursery {
  accessions: Table<Accession>;
  trials: Table<Trial>;
  closed: readonly number[];
  siteTotals: Readonly<Record<string, { plots: number; tonnes: number }>>;
}

type Reducer<S> = (state: S, event: FieldEvent) => S;

const accessions: Reducer<Table<Accession>> = (state, event) => {
  switch (event.type) {
    case 'accession/registered':
      return state.put(event.id, {
        id: event.id,
        order: state.size,
        seed: event.seed,
        pollen: event.pollen,
        season: event.season,
        selfings: 0,
        status: 'growing',
      });
    case 'accession/selfed':
      return state.patch(event.id, (a) => ({ ...a, selfings: a.selfings + 1 }));
    case 'accession/dropped':
      return state.patch(event.id, (a) => ({ ...a, status: 'dropped' }));
    default:
      return state;
  }
};

const trials: Reducer<Table<Trial>> = (state, event) => {
  if (event.type !== 'plot/scored') return state;
  const seen = state.get(event.id) ?? { plots: 0, tonnes: 0, lodging: 0, best: '', bestTonnes: -Infinity };
  const better = event.tonnes > seen.bestTonnes;
  return state.put(event.id, {
    plots: seen.plots + 1,
    tonnes: seen.tonnes + event.tonnes,
    lodging: seen.lodging + event.lodging,
    best: better ? event.site : seen.best,
    bestTonnes: better ? event.tonnes : seen.bestTonnes,
  });
};

const closed: Reducer<readonly number[]> = (state, event) =>
  event.type === 'season/closed' ? [...state, event.season] : state;

const siteTotals: Reducer<Nursery['siteTotals']> = (state, event) => {
  if (event.type !== 'plot/scored') return state;
  const seen = state[event.site] ?? { plots: 0, tonnes: 0 };
  return { ...state, [event.site]: { plots: seen.plots + 1, tonnes: seen.tonnes + event.tonnes } };
};

function combine<S extends object>(parts: { [K in keyof S]: Reducer<S[K]> }): Reducer<S> {
  const names = Object.keys(parts) as (keyof S)[];
  return (state, event) => {
    let next = state;
    for (const name of names) {
      const part = parts[name](state[name], event);
      if (part !== state[name]) {
        if (next === state) next = { ...state };
        next[name] = part;
      }
    }
    return next;
  };
}

export const nursery = combine<Nursery>({ accessions, trials, closed, siteTotals });

export const emptyNursery: Nursery = {
  accessions: new Table<Accession>(),
  trials: new Table<Trial>(),
  closed: [],
  siteTotals: {},
};
