import type { Expr, Func, Stmt } from './syntax.ts';
import { Rewriter, Usage } from './visitor.ts';

const fold: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => (a + b) | 0,
  '-': (a, b) => (a - b) | 0,
  '*': (a, b) => Math.imul(a, b),
  '/': (a, b) => (b === 0 ? 0 : (a / b) | 0),
  '%': (a, b) => (b === 0 ? 0 : a % b),
  '<': (a, b) => (a < b ? 1 : 0),
  '<=': (a, b) => (a <= b ? 1 : 0),
  '>': (a, b) => (a > b ? 1 : 0),
  '==': (a, b) => (a === b ? 1 : 0),
};

export class FoldConstants extends Rewriter {
  expr(e: Expr): Expr {
    const r = super.expr(e);
    if (r.type === 'Bin' && r.left.type === 'Num' && r.right.type === 'Num') {
      return { type: 'Num', value: fold[r.op](r.left.value, r.right.value) };
    }
    return r;
  }
}

export class Propagate extends Rewriter {
  private known = new Map<string, Expr>();

  function(f: Func): Func {
    this.known = new Map();
    return super.function(f);
  }

  statement(s: Stmt): Stmt | null {
    const r = super.statement(s);
    if (r?.type === 'Let' && r.init.type === 'Num' && Usage.of(r.name, this.func).writes === 0) {
      this.known.set(r.name, r.init);
    }
    return r;
  }

  expr(e: Expr): Expr {
    if (e.type === 'Ref') return this.known.get(e.name) ?? e;
    return super.expr(e);
  }
}

export class DropUnused extends Rewriter {
  statement(s: Stmt): Stmt | null {
    if ((s.type === 'Let' || s.type === 'Assign') && !hasCall(s.type === 'Let' ? s.init : s.value)) {
      if (Usage.of(s.name, this.func).reads === 0) return null;
    }
    return super.statement(s);
  }
}

function hasCall(e: Expr): boolean {
  if (e.type === 'Call') return true;
  return e.type === 'Bin' && (hasCall(e.left) || hasCall(e.right));
}

export { fold };
