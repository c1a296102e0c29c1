import type { Field } from './state.ts';

/** The last fields, so that the viewer can step back. */
export class History {
  readonly #kept: Field[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  remember(field: Field): void {
    this.#kept.push(field);
    if (this.#kept.length > this.#limit) this.#kept.shift();
  }

  stepBack(n: number): Field | undefined {
    return this.#kept.at(-1 - n);
  }
}

export function strength(field: Field): string {
  const alive = field.units.filter((u) => u.health > 0);
  const count = (side: string): number => alive.filter((u) => u.side === side).length;
  const best = [...field.units].sort((a, b) => b.kills - a.kills || a.id - b.id)[0];
  return `red ${count('red')} blue ${count('blue')} best #${best.id} (${best.kills})`;
}
