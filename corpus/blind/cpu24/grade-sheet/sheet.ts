import { parse, references, type Node } from './formula.ts';
import { unpack } from './address.ts';

type Listener = (key: number, value: number) => void;

export class Sheet {
  private cells = new Map<number, Node>();
  private users = new Map<number, Set<number>>();
  private values = new Map<number, number>();
  private listeners: Listener[] = [];
  evaluations = 0;

  watch(listener: Listener): void {
    this.listeners.push(listener);
  }

  set(key: number, text: string): void {
    const old = this.cells.get(key);
    if (old) for (const ref of references(old)) this.users.get(ref)?.delete(key);
    const node = parse(text);
    this.cells.set(key, node);
    for (const ref of references(node)) {
      let users = this.users.get(ref);
      if (!users) this.users.set(ref, (users = new Set()));
      users.add(key);
    }
    this.touch(key);
  }

  private touch(key: number): void {
    const stale = new Set<number>();
    const queue = [key];
    while (queue.length > 0) {
      const next = queue.pop()!;
      if (stale.has(next)) continue;
      stale.add(next);
      for (const user of this.users.get(next) ?? []) queue.push(user);
    }
    this.values.clear();
    for (const listener of this.listeners) for (const k of stale) listener(k, this.value(k));
  }

  value(key: number): number {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const node = this.cells.get(key);
    const value = node === undefined ? 0 : this.evaluate(node);
    this.values.set(key, value);
    return value;
  }

  private evaluate(node: Node): number {
    this.evaluations++;
    switch (node.op) {
      case 'num': return node.value;
      case 'ref': return this.value(node.key);
      case 'range': throw new TypeError('a range is no number');
      case 'call': return this.call(node.name, node.args);
      case '+': return this.evaluate(node.left) + this.evaluate(node.right);
      case '-': return this.evaluate(node.left) - this.evaluate(node.right);
      case '*': return this.evaluate(node.left) * this.evaluate(node.right);
      case '/': return this.evaluate(node.left) / (this.evaluate(node.right) || 1);
      case '<': return this.evaluate(node.left) < this.evaluate(node.right) ? 1 : 0;
      case '>': return this.evaluate(node.left) > this.evaluate(node.right) ? 1 : 0;
    }
  }

  private *spread(args: Node[]): Generator<number> {
    for (const arg of args) {
      if (arg.op === 'range') for (const key of arg.keys) yield this.value(key);
      else yield this.evaluate(arg);
    }
  }

  private call(name: string, args: Node[]): number {
    let n = 0;
    let sum = 0;
    let low = Infinity;
    let high = -Infinity;
    if (name === 'IF') return this.evaluate(args[0]) ? this.evaluate(args[1]) : this.evaluate(args[2]);
    for (const v of this.spread(args)) {
      n++;
      sum += v;
      if (v < low) low = v;
      if (v > high) high = v;
    }
    switch (name) {
      case 'SUM': return sum;
      case 'AVG': return sum / Math.max(n, 1);
      case 'MIN': return low;
      case 'MAX': return high;
      default: throw new ReferenceError(`${name} in ${unpack(0)}`);
    }
  }
}
