import { decode } from './decode.ts';
import type { SeriesStore } from '../series/store.ts';

export class Ingestor {
  readonly rejected = new Map<string, number>();
  accepted = 0;
  #store: SeriesStore;

  constructor(store: SeriesStore) { this.#store = store; }

  accept(frame: Buffer): void {
    const result = decode(frame);
    if (!result.ok) {
      this.rejected.set(result.reason, (this.rejected.get(result.reason) ?? 0) + 1);
      return;
    }
    const { park, turbine, at, wind, power } = result.value;
    this.#store.series(park, turbine).add({ at, wind, power });
    this.accepted++;
  }
}
