import type { Predicate, RuleRow, Scalar, Subject } from './model.ts';

type Tok = { kind: 'name' | 'text' | 'number' | 'sign'; value: string };

const SIGNS = ['==', '!=', '>=', '<=', '>', '<', '(', ')', '[', ']', ','];
const WORDS = new Set(['and', 'or', 'not', 'in', 'startsWith']);

function scan(source: string): Tok[] {
  const out: Tok[] = [];
  let at = 0;
  while (at < source.length) {
    const ch = source[at]!;
    if (ch === ' ') {
      at++;
    } else if (ch === '"') {
      const end = source.indexOf('"', at + 1);
      if (end < 0) throw new SyntaxError(`open quote at ${at}`);
      out.push({ kind: 'text', value: source.slice(at + 1, end) });
      at = end + 1;
    } else if (ch >= '0' && ch <= '9') {
      let end = at + 1;
      while (end < source.length && /[0-9.]/.test(source[end]!)) end++;
      out.push({ kind: 'number', value: source.slice(at, end) });
      at = end;
    } else if (/[a-z_]/i.test(ch)) {
      let end = at + 1;
      while (end < source.length && /[\w.]/.test(source[end]!)) end++;
      out.push({ kind: 'name', value: source.slice(at, end) });
      at = end;
    } else {
      const sign = SIGNS.find((s) => source.startsWith(s, at));
      if (!sign) throw new SyntaxError(`unexpected ${ch} at ${at}`);
      out.push({ kind: 'sign', value: sign });
      at += sign.length;
    }
  }
  return out;
}

class ClauseParser {
  #toks: Tok[];
  #at = 0;

  constructor(source: string) {
    this.#toks = scan(source);
  }

  parse(): Predicate {
    const whole = this.#either();
    if (this.#at !== this.#toks.length) throw new SyntaxError('trailing input');
    return whole;
  }

  #take(value: string): boolean {
    const tok = this.#toks[this.#at];
    if (tok && tok.kind !== 'text' && tok.value === value) {
      this.#at++;
      return true;
    }
    return false;
  }

  #either(): Predicate {
    let left = this.#both();
    while (this.#take('or')) {
      const a = left;
      const b = this.#both();
      left = (s) => a(s) || b(s);
    }
    return left;
  }

  #both(): Predicate {
    let left = this.#unary();
    while (this.#take('and')) {
      const a = left;
      const b = this.#unary();
      left = (s) => a(s) && b(s);
    }
    return left;
  }

  #unary(): Predicate {
    if (this.#take('not')) {
      const inner = this.#unary();
      return (s) => !inner(s);
    }
    if (this.#take('(')) {
      const inner = this.#either();
      if (!this.#take(')')) throw new SyntaxError('missing )');
      return inner;
    }
    return this.#comparison();
  }

  #comparison(): Predicate {
    const name = this.#toks[this.#at++];
    if (!name || name.kind !== 'name' || WORDS.has(name.value)) throw new SyntaxError('attribute expected');
    const field = name.value;
    if (this.#take('in')) {
      const members = new Set(this.#list());
      return (s) => members.has(s.attributes[field] as Scalar);
    }
    if (this.#take('startsWith')) {
      const prefix = String(this.#literal());
      return (s) => String(s.attributes[field]).startsWith(prefix);
    }
    const op = this.#toks[this.#at++]?.value;
    const right = this.#literal();
    switch (op) {
      case '==': return (s) => s.attributes[field] === right;
      case '!=': return (s) => s.attributes[field] !== right;
      case '>=': return (s) => s.attributes[field]! >= right;
      case '<=': return (s) => s.attributes[field]! <= right;
      case '>': return (s) => s.attributes[field]! > right;
      case '<': return (s) => s.attributes[field]! < right;
      default: throw new SyntaxError(`unknown operator ${op}`);
    }
  }

  #list(): Scalar[] {
    if (!this.#take('[')) throw new SyntaxError('list expected');
    const items: Scalar[] = [];
    do items.push(this.#literal()); while (this.#take(','));
    if (!this.#take(']')) throw new SyntaxError('missing ]');
    return items;
  }

  #literal(): Scalar {
    const tok = this.#toks[this.#at++];
    if (!tok) throw new SyntaxError('literal expected');
    if (tok.kind === 'text') return tok.value;
    if (tok.kind === 'number') return Number(tok.value);
    return tok.value === 'true';
  }
}

export class ClauseBook {
  #known = new WeakMap<RuleRow, Predicate>();

  predicateFor(rule: RuleRow): Predicate {
    const hit = this.#known.get(rule);
    if (hit) return hit;
    const made = new ClauseParser(rule.clause).parse();
    this.#known.set(rule, made);
    return made;
  }

  holds(rule: RuleRow, subject: Subject): boolean {
    return this.predicateFor(rule)(subject);
  }
}
