export interface Hit {
  at: number;
  address: string;
  method: string;
  path: string;
  status: number;
  bytes: number;
  micros: number;
  agent: string;
}

export interface Visit {
  visitor: string;
  from: number;
  until: number;
  hits: number;
  entry: string;
}

export interface Cell {
  route: string;
  hits: number;
  errors: number;
  bytes: number;
  /** Durations by half powers of two: enough for quantiles within a fifth. */
  spread: Uint32Array;
}

export interface Window {
  start: number;
  cells: Map<string, Cell>;
  families: Map<string, number>;
}

/** Stages hand on lists, not single items: a turn of the loop for each line would cost more than the work. */
export type Stage<A, B> = (source: AsyncIterable<A>) => AsyncGenerator<B>;
