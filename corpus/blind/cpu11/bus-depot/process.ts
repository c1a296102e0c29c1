import type { Agenda } from './agenda.ts';

export type Step = { wait: number } | { claim: Pool } | { release: Pool };

/** A number of equal places: charging points, washing lanes, pits. */
export class Pool {
  readonly name: string;
  #free: number;
  #queue: (() => void)[] = [];
  longest = 0;

  constructor(name: string, places: number) {
    this.name = name;
    this.#free = places;
  }

  claim(then: () => void): void {
    if (this.#free > 0) {
      this.#free--;
      then();
    } else {
      this.#queue.push(then);
      this.longest = Math.max(this.longest, this.#queue.length);
    }
  }

  release(): void {
    const next = this.#queue.shift();
    if (next) next();
    else this.#free++;
  }
}

export function start(agenda: Agenda, story: Generator<Step, void, void>): void {
  const advance = (): void => {
    for (;;) {
      const { value, done } = story.next();
      if (done || !value) return;
      if ('wait' in value) {
        agenda.after(value.wait, advance);
        return;
      }
      if ('claim' in value) {
        value.claim.claim(() => agenda.after(0, advance));
        return;
      }
      value.release.release();
    }
  };
  advance();
}
