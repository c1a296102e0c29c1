import { planFor } from './query.ts';
import type { Sheet } from './query.ts';

export class Cabinet {
  readonly #drawers = new Map<string, Sheet[]>();

  file(drawer: string, sheet: Sheet): void {
    const list = this.#drawers.get(drawer);
    if (list) list.push(sheet);
    else this.#drawers.set(drawer, [sheet]);
  }

  get drawers(): string[] {
    return [...this.#drawers.keys()];
  }

  /** Query bound to one drawer. */
  in(drawer: string) {
    const rows = this.#drawers.get(drawer) ?? [];
    return (strings: TemplateStringsArray, ...args: unknown[]): Sheet[] => {
      const plan = planFor(strings);
      let found = rows.filter((r) => plan.where(r, args));
      const key = plan.orderBy;
      if (key) found = found.sort((a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0));
      return plan.limitArg >= 0 ? found.slice(0, args[plan.limitArg] as number) : found;
    };
  }

  /** The same, without sheets that are out on loan or embargoed. */
  lendable(drawer: string, today: number) {
    const run = this.in(drawer);
    return (strings: TemplateStringsArray, ...args: unknown[]): Sheet[] => {
      const [first, ...others] = strings;
      const parts = ["(out = 'no' and embargo < ", `) and ${first}`, ...others];
      return run(Object.assign(parts, { raw: parts }) as unknown as TemplateStringsArray, today, ...args);
    };
  }
}
