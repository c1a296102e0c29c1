import { EventEmitter } from 'node:events';
import { compile, columnOf, keyOf } from './formula.mjs';
import { DependencyGraph } from './graph.mjs';

export class Workbook extends EventEmitter {
  #values = new Map();
  #formulas = new Map();
  #graph = new DependencyGraph();
  #stale = new Set();
  #look = (key) => this.#values.get(key) ?? 0;

  set(ref, input) {
    const key = keyOf(...columnOf(ref));
    if (typeof input === 'string' && input.startsWith('=')) {
      const formula = compile(input.slice(1));
      this.#formulas.set(key, formula);
      this.#graph.link(key, formula.precedents);
      this.#stale.add(key);
    } else {
      this.#values.set(key, Number(input));
      this.#touch(key);
    }
  }

  #touch(key) {
    if (this.#stale.has(key)) return;
    for (const formula of this.#graph.order()) this.#stale.add(formula);
  }

  calculate() {
    let changed = 0;
    for (const key of this.#graph.order()) {
      if (!this.#stale.has(key)) continue;
      const value = this.#formulas.get(key).evaluate(this.#look);
      if (value !== this.#values.get(key)) {
        this.#values.set(key, value);
        changed++;
      }
    }
    this.#stale.clear();
    if (changed) this.emit('calculated', changed);
    return changed;
  }

  get(ref) {
    return this.#look(keyOf(...columnOf(ref)));
  }

  checksum() {
    let sum = 0;
    for (const [key, value] of this.#values) sum = (sum + key * Math.round(value * 1000)) % 1e12;
    return sum;
  }
}
