import { StageError, type Stage } from './types.ts';

export class Pipeline {
  #stages: Stage<any, any>[] = [];
  readonly counters = new Map<string, { in: number; out: number }>();

  use<I, O>(stage: Stage<I, O>): this {
    this.#stages.push(stage);
    this.counters.set(stage.name, { in: 0, out: 0 });
    return this;
  }

  push(input: unknown): unknown {
    let value = input;
    for (const stage of this.#stages) {
      const c = this.counters.get(stage.name)!;
      c.in++;
      try { value = stage.process(value); }
      catch (err) { throw new StageError(stage.name, String(err), err); }
      if (value === undefined) return undefined;
      c.out++;
    }
    return value;
  }
}
