export interface Reading {
  at: number;
  temperature: number;
  humidity: number;
  wind: number;
}

export interface Summary {
  station: string;
  count: number;
  min: number;
  max: number;
  mean: number;
}

/** Fixed-size ring of readings per station, kept as columns. */
export class Series {
  readonly #at: Float64Array;
  readonly #temperature: Float32Array;
  readonly #humidity: Float32Array;
  readonly #wind: Float32Array;
  readonly #capacity: number;
  #head = 0;
  #count = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#at = new Float64Array(capacity);
    this.#temperature = new Float32Array(capacity);
    this.#humidity = new Float32Array(capacity);
    this.#wind = new Float32Array(capacity);
  }

  append(reading: Reading): void {
    const i = this.#head;
    this.#at[i] = reading.at;
    this.#temperature[i] = reading.temperature;
    this.#humidity[i] = reading.humidity;
    this.#wind[i] = reading.wind;
    this.#head = (i + 1) % this.#capacity;
    if (this.#count < this.#capacity) this.#count++;
  }

  latest(limit: number): Reading[] {
    const n = Math.min(limit, this.#count);
    const out: Reading[] = new Array(n);
    for (let k = 0; k < n; k++) {
      const i = (this.#head - 1 - k + this.#capacity) % this.#capacity;
      out[k] = { at: this.#at[i], temperature: this.#temperature[i], humidity: this.#humidity[i], wind: this.#wind[i] };
    }
    return out;
  }

  summary(station: string): Summary {
    let min = Infinity;
    let max = -Infinity;
    let sum = 0;
    for (let i = 0; i < this.#count; i++) {
      const t = this.#temperature[i];
      if (t < min) min = t;
      if (t > max) max = t;
      sum += t;
    }
    return { station, count: this.#count, min, max, mean: this.#count ? sum / this.#count : 0 };
  }
}

export class Network {
  readonly #stations = new Map<string, Series>();
  readonly #byRegion = new Map<string, string[]>();

  register(station: string, region: string): void {
    this.#stations.set(station, new Series(288));
    const list = this.#byRegion.get(region);
    if (list) list.push(station);
    else this.#byRegion.set(region, [station]);
  }

  series(station: string): Series | undefined {
    return this.#stations.get(station);
  }

  region(region: string): Summary[] | undefined {
    return this.#byRegion.get(region)?.map((name) => this.#stations.get(name)!.summary(name));
  }
}
