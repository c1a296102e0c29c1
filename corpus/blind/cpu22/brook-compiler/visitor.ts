import type { Expr, Func, Node, Program, Stmt } from './syntax.ts';

export abstract class Visitor {
  enter(_node: Node): void {}
  leave(_node: Node): void {}

  visit(node: Node): this {
    this.enter(node);
    for (const child of childrenOf(node)) this.visit(child);
    this.leave(node);
    return this;
  }
}

export function childrenOf(node: Node): Node[] {
  switch (node.type) {
    case 'Program': return node.funcs;
    case 'Func': return node.body;
    case 'Let': return [node.init];
    case 'Assign':
    case 'Return': return [node.value];
    case 'While': return [node.test, ...node.body];
    case 'If': return [node.test, ...node.then, ...node.otherwise];
    case 'Bin': return [node.left, node.right];
    case 'Call': return node.args;
    default: return [];
  }
}

/** Answers questions of the optimizer about one function. */
export class Usage extends Visitor {
  reads = 0;
  writes = 0;
  private name: string;
  constructor(name: string) { super(); this.name = name; }

  enter(node: Node): void {
    if (node.type === 'Ref' && node.name === this.name) this.reads++;
    else if (node.type === 'Assign' && node.name === this.name) this.writes++;
  }

  static of(name: string, func: Func): Usage {
    return new Usage(name).visit(func);
  }
}

export abstract class Rewriter {
  protected func!: Func;

  program(p: Program): Program {
    return { type: 'Program', funcs: p.funcs.map((f) => this.function(f)) };
  }

  function(f: Func): Func {
    this.func = f;
    return { ...f, body: this.block(f.body) };
  }

  block(body: Stmt[]): Stmt[] {
    const out: Stmt[] = [];
    for (const s of body) {
      const r = this.statement(s);
      if (r) out.push(r);
    }
    return out;
  }

  statement(s: Stmt): Stmt | null {
    switch (s.type) {
      case 'Let': return { ...s, init: this.expr(s.init) };
      case 'Assign': return { ...s, value: this.expr(s.value) };
      case 'Return': return { ...s, value: this.expr(s.value) };
      case 'While': return { ...s, test: this.expr(s.test), body: this.block(s.body) };
      case 'If': return { ...s, test: this.expr(s.test), then: this.block(s.then), otherwise: this.block(s.otherwise) };
    }
  }

  expr(e: Expr): Expr {
    switch (e.type) {
      case 'Bin': return { ...e, left: this.expr(e.left), right: this.expr(e.right) };
      case 'Call': return { ...e, args: e.args.map((a) => this.expr(a)) };
      default: return e;
    }
  }
}
