import type { RedactionRule } from './defaults.ts';

interface CompiledRule { id: string; pattern: RegExp; replace: string; services: Set<string> | null }

export class RuleSet {
  #rules: CompiledRule[];
  #byService = new Map<string, CompiledRule[]>();
  readonly hits = new Map<string, number>();

  constructor(rules: RedactionRule[]) {
    const ids = new Set<string>();
    for (const r of rules) {
      if (ids.has(r.id)) throw new Error(`rule ${r.id} is defined twice`);
      ids.add(r.id);
    }
    this.#rules = rules.map((r) => ({
      id: r.id,
      pattern: new RegExp(r.match, `g${r.flags ?? ''}`),
      replace: r.replace,
      services: r.services ? new Set(r.services) : null,
    }));
  }

  applicable(service: string): CompiledRule[] {
    let list = this.#byService.get(service);
    if (!list) {
      list = this.#rules.filter((r) => !r.services || r.services.has(service));
      this.#byService.set(service, list);
    }
    return list;
  }

  apply(service: string, text: string): { text: string; hidden: number } {
    let hidden = 0;
    for (const rule of this.applicable(service)) {
      const { pattern } = rule;
      const found = text.match(pattern);
      if (!found) continue;
      hidden += found.length;
      this.hits.set(rule.id, (this.hits.get(rule.id) ?? 0) + found.length);
      text = text.replace(pattern, rule.replace);
    }
    return { text, hidden };
  }
}
