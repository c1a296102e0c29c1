import type { FlagRow, RuleRow } from './model.ts';

/** In-memory stand-in for the flag tables. */
export class FlagRepository {
  #flags = new Map<string, FlagRow>();
  #rules = new Map<string, RuleRow[]>();

  save(flag: FlagRow, rules: RuleRow[]): void {
    const previous = this.#flags.get(flag.key);
    const revision = previous ? previous.revision + 1 : flag.revision;
    this.#flags.set(flag.key, { ...flag, revision });
    this.#rules.set(
      flag.key,
      [...rules].sort((a, b) => a.position - b.position),
    );
  }

  keys(): string[] {
    return [...this.#flags.keys()];
  }

  flag(key: string): FlagRow | undefined {
    return this.#flags.get(key);
  }

  rulesOf(key: string): RuleRow[] {
    const rows = this.#rules.get(key) ?? [];
    return rows.map((row) => ({ ...row }));
  }
}
