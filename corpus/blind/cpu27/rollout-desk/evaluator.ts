import { ClauseBook } from './clauses.ts';
import type { Decision, Subject, Variation } from './model.ts';
import { FlagRepository } from './repository.ts';

export class Bucketer {
  /** murmur3 finaliser over a 32 bit rolling hash, scaled to 0..99999 */
  bucket(salt: string, flag: string, subject: string): number {
    const text = `${salt}.${flag}.${subject}`;
    let h = 0x9747b28c;
    for (let i = 0; i < text.length; i++) {
      let k = Math.imul(text.charCodeAt(i), 0xcc9e2d51);
      k = (k << 15) | (k >>> 17);
      h ^= Math.imul(k, 0x1b873593);
      h = Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64;
    }
    h ^= h >>> 16;
    h = Math.imul(h, 0x85ebca6b);
    h ^= h >>> 13;
    h = Math.imul(h, 0xc2b2ae35);
    return ((h ^ (h >>> 16)) >>> 0) % 100000;
  }

  choose(variations: Variation[], bucket: number): string {
    let edge = 0;
    for (const v of variations) {
      edge += v.weight;
      if (bucket < edge) return v.name;
    }
    return variations[variations.length - 1]!.name;
  }
}

export class FlagEvaluator {
  readonly #repository: FlagRepository;
  readonly #clauses: ClauseBook;
  readonly #bucketer: Bucketer;

  constructor(repository: FlagRepository, clauses: ClauseBook, bucketer: Bucketer) {
    this.#repository = repository;
    this.#clauses = clauses;
    this.#bucketer = bucketer;
  }

  decide(key: string, subject: Subject): Decision {
    const flag = this.#repository.flag(key);
    if (!flag) throw new Error(`unknown flag ${key}`);
    if (!flag.enabled) return { flag: key, variation: flag.fallback, reason: 'off', ruleId: -1 };
    for (const rule of this.#repository.rulesOf(key)) {
      if (!this.#clauses.holds(rule, subject)) continue;
      const bucket = this.#bucketer.bucket(flag.salt, key, subject.key);
      return { flag: key, variation: this.#bucketer.choose(rule.variations, bucket), reason: 'rule', ruleId: rule.id };
    }
    return { flag: key, variation: flag.fallback, reason: 'fallback', ruleId: -1 };
  }

  snapshot(subject: Subject): Decision[] {
    return this.#repository.keys().map((key) => this.decide(key, subject));
  }
}
