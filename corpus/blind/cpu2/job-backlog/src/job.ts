export interface Job {
  readonly id: number;
  readonly arrived: number;
  readonly cost: number;
}

export function* arrivals(count: number, seed: number): Generator<Job> {
  let s = seed >>> 0;
  let clock = 0;
  for (let id = 0; id < count; id++) {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    clock += (s >>> 16) % 9;
    yield { id, arrived: clock, cost: 1 + ((s >>> 8) % 11) };
  }
}
