import type { Expr } from './ast.ts';
import { BOOL, Con, INT, Meta, fn, pair, prune, unify } from './types.ts';
import type { Type } from './types.ts';

interface Binding { name: string; type: Type; generic: boolean; outer: Binding | undefined }

export class Inferrer {
  private scope = new Map<string, Binding>();
  private level = 0;
  private fresh = 0;
  instantiated = 0;

  constructor(prelude: Record<string, (m: () => Type) => Type>) {
    this.level = 1;
    for (const [name, make] of Object.entries(prelude)) this.push(name, make(() => this.meta()), true);
    this.level = 0;
  }

  private meta(): Meta { return new Meta(this.fresh++, this.level); }

  private push(name: string, type: Type, generic: boolean): Binding {
    const binding = { name, type, generic, outer: this.scope.get(name) };
    this.scope.set(name, binding);
    return binding;
  }

  private pop({ name, outer }: Binding): void {
    if (outer) this.scope.set(name, outer);
    else this.scope.delete(name);
  }

  infer(e: Expr): Type {
    switch (e.k) {
      case 'int': return INT;
      case 'bool': return BOOL;
      case 'var': {
        const b = this.scope.get(e.name);
        if (!b) throw new Error(`unbound ${e.name}`);
        return b.generic ? this.instantiate(b.type) : b.type;
      }
      case 'lam': {
        const param = this.meta();
        const b = this.push(e.param, param, false);
        const body = this.infer(e.body);
        this.pop(b);
        return fn(param, body);
      }
      case 'app': {
        const f = this.infer(e.fn);
        const a = this.infer(e.arg);
        const result = this.meta();
        unify(f, fn(a, result));
        return result;
      }
      case 'let': {
        this.level++;
        const value = this.infer(e.value);
        this.level--;
        const b = this.push(e.name, value, true);
        const body = this.infer(e.body);
        this.pop(b);
        return body;
      }
      case 'if': {
        unify(this.infer(e.test), BOOL);
        const yes = this.infer(e.yes);
        unify(yes, this.infer(e.no));
        return yes;
      }
      case 'pair': return pair(this.infer(e.left), this.infer(e.right));
    }
  }

  private instantiate(type: Type): Type {
    this.instantiated++;
    const made = new Map<Meta, Meta>();
    const go = (t: Type): Type => {
      t = prune(t);
      if (t instanceof Meta) {
        if (t.level <= this.level) return t;
        let m = made.get(t);
        if (!m) made.set(t, (m = this.meta()));
        return m;
      }
      if (t.args.length === 0) return t;
      const args = t.args.map(go);
      return args.every((a, i) => a === (t as Con).args[i]) ? t : new Con(t.name, args);
    };
    return go(type);
  }
}
