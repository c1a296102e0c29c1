import { Series } from './series.ts';

export class SeriesStore {
  #series = new Map<number, Series>();
  #parks: string[];
  constructor(parks: string[]) { this.#parks = parks; }

  series(park: number, turbine: number): Series {
    const key = park * 256 + turbine;
    let s = this.#series.get(key);
    if (!s) this.#series.set(key, (s = new Series(`${this.#parks[park]}/${turbine}`)));
    return s;
  }

  all(): Series[] { return [...this.#series.values()]; }
}
