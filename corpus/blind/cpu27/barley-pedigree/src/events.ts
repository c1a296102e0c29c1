import { makeRandom } from './random.ts';

export type FieldEvent =
  | { type: 'accession/registered'; id: string; seed: string | null; pollen: string | null; season: number }
  | { type: 'accession/selfed'; id: string; season: number }
  | { type: 'plot/scored'; id: string; site: string; tonnes: number; lodging: number }
  | { type: 'accession/dropped'; id: string; reason: string }
  | { type: 'season/closed'; season: number };

const SITES = ['Askov', 'Tystofte', 'Foulum', 'Jyndevad', 'Flakkebjerg'];

export interface Plan {
  founders: number;
  seasons: number;
  crossesPerSeason: number;
  plotsPerAccession: number;
  seed: number;
}

/** The field book: everything that happened in the nursery, in the order it was written down. */
export function* fieldBook(plan: Plan): Generator<FieldEvent> {
  const random = makeRandom(plan.seed);
  const worth = new Map<string, number>();
  const siteEffect = SITES.map(() => random.gauss() * 0.4);
  let serial = 0;
  const label = (season: number) => `HV${String(season).padStart(2, '0')}-${String(++serial).padStart(5, '0')}`;
  let parents: string[] = [];

  for (let i = 0; i < plan.founders; i++) {
    const id = label(0);
    worth.set(id, 5 + random.gauss() * 0.6);
    parents.push(id);
    yield { type: 'accession/registered', id, seed: null, pollen: null, season: 0 };
  }
  yield { type: 'season/closed', season: 0 };

  for (let season = 1; season <= plan.seasons; season++) {
    const progeny: string[] = [];
    for (let c = 0; c < plan.crossesPerSeason; c++) {
      const seed = random.pick(parents);
      const pollen = random.pick(parents);
      const id = label(season);
      const mid = (worth.get(seed)! + worth.get(pollen)!) / 2;
      worth.set(id, mid + random.gauss() * 0.35);
      progeny.push(id);
      yield { type: 'accession/registered', id, seed, pollen, season };
      if (random.next() < 0.3) yield { type: 'accession/selfed', id, season };
    }
    for (const id of progeny) {
      for (let p = 0; p < plan.plotsPerAccession; p++) {
        const s = random.int(SITES.length);
        yield {
          type: 'plot/scored',
          id,
          site: SITES[s],
          tonnes: worth.get(id)! + siteEffect[s] + random.gauss() * 0.5,
          lodging: Math.max(0, Math.round(random.gauss() * 1.5 + 3)),
        };
      }
    }
    const ranked = progeny.slice().sort((a, b) => worth.get(b)! - worth.get(a)!);
    const keep = Math.ceil(ranked.length * 0.4);
    for (const id of ranked.slice(keep)) {
      if (random.next() < 0.5) yield { type: 'accession/dropped', id, reason: 'yield below check' };
    }
    parents = ranked.slice(0, keep).concat(parents.slice(0, 20));
    yield { type: 'season/closed', season };
  }
}
