import type { Garment } from './stock.ts';

export interface Line {
  readonly tag: string;
  readonly scene: number;
  readonly role: string;
  readonly pence: number;
}

type Draft = {
  production: string;
  lines: ReadonlyMap<string, Line>;
  byRole: Readonly<Record<string, number>>;
  note: string | null;
};

/**
 * A pull list for one production. Every step gives a new list, so the desk can keep
 * the version it sent to the designer while the workshop goes on with a later one.
 */
export class PullList {
  readonly #draft: Draft;

  private constructor(draft: Draft) {
    this.#draft = draft;
  }

  static for(production: string): PullList {
    return new PullList({ production, lines: new Map(), byRole: {}, note: null });
  }

  get production(): string {
    return this.#draft.production;
  }

  get count(): number {
    return this.#draft.lines.size;
  }

  has(tag: string): boolean {
    return this.#draft.lines.has(tag);
  }

  line(tag: string): Line | undefined {
    return this.#draft.lines.get(tag);
  }

  add(garment: Garment, role: string, scene: number): PullList {
    if (this.has(garment.tag)) return this;
    const line: Line = { tag: garment.tag, scene, role, pence: garment.pence };
    return this.#derive({
      lines: new Map(this.#draft.lines).set(line.tag, line),
      byRole: { ...this.#draft.byRole, [role]: (this.#draft.byRole[role] ?? 0) + line.pence },
    });
  }

  drop(tag: string): PullList {
    const line = this.line(tag);
    if (!line) return this;
    const lines = new Map(this.#draft.lines);
    lines.delete(tag);
    return this.#derive({
      lines,
      byRole: { ...this.#draft.byRole, [line.role]: this.#draft.byRole[line.role] - line.pence },
    });
  }

  noted(note: string): PullList {
    return this.#derive({ note });
  }

  total(): number {
    let pence = 0;
    for (const line of this.#draft.lines.values()) pence += line.pence;
    return pence;
  }

  roles(): [string, number][] {
    return Object.entries(this.#draft.byRole).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  }

  #derive(change: Partial<Draft>): PullList {
    return new PullList({ ...this.#draft, ...change });
  }
}
