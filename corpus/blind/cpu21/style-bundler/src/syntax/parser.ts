import { Scanner, enum_ } from './scanner.ts';
import type { AtRule, Decl, Node, Rule, Sheet } from './ast.ts';

export class CssError extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(`${message} at ${offset}`);
    this.name = 'CssError';
    this.offset = offset;
  }
}

export function parseSheet(text: string, source: number): Sheet {
  const s = new Scanner(text);
  s.next();
  const nodes = parseBody(s, source, false);
  if (s.type !== enum_.End) throw new CssError('unexpected }', s.start);
  return { source, nodes };
}

/** Text up to one of the stop characters, with space squeezed to what the meaning needs. */
function readUntil(s: Scanner, stops: string): string {
  let out = '';
  let space = false;
  while (s.type !== enum_.End) {
    if (s.type === enum_.Space) { space = out !== ''; s.next(); continue; }
    if (s.type === enum_.Punct && stops.includes(s.text[s.start])) break;
    if (space) { out += ' '; space = false; }
    out += s.value;
    s.next();
  }
  return out;
}

function skipSpace(s: Scanner) { while (s.type === enum_.Space) s.next(); }

function parseBody(s: Scanner, source: number, nested: boolean): Node[] {
  const nodes: Node[] = [];
  for (;;) {
    skipSpace(s);
    if (s.type === enum_.End) return nodes;
    if (s.type === enum_.Punct && s.text[s.start] === '}') {
      if (nested) s.next();
      return nodes;
    }
    nodes.push(s.type === enum_.AtWord ? parseAt(s, source) : parseRule(s, source));
  }
}

function parseAt(s: Scanner, source: number): AtRule {
  const at = s.start;
  const name = s.value.slice(1);
  s.next();
  const params = readUntil(s, ';{');
  const open = s.text[s.start] === '{';
  s.next();
  return { kind: 'at', name, params, body: open ? parseBody(s, source, true) : null, at, source };
}

function parseRule(s: Scanner, source: number): Rule {
  const at = s.start;
  const selectors: string[] = [];
  for (;;) {
    selectors.push(readUntil(s, ',{').replace(/ ?([>+~]) ?/g, '$1'));
    const c = s.text[s.start];
    s.next();
    if (c === '{') break;
    if (s.type === enum_.End) throw new CssError('rule without a body', at);
    skipSpace(s);
  }
  const decls: Decl[] = [];
  for (;;) {
    skipSpace(s);
    if (s.type === enum_.End) throw new CssError('rule is not closed', at);
    const c = s.text[s.start];
    if (c === '}') { s.next(); break; }
    if (c === ';') { s.next(); continue; }
    const where = s.start;
    const prop = readUntil(s, ':}').toLowerCase();
    s.next();
    skipSpace(s);
    let value = readUntil(s, ';}');
    const important = value.endsWith('!important');
    if (important) value = value.slice(0, -10).trimEnd();
    decls.push({ kind: 'decl', prop, value, important, at: where, source });
  }
  return { kind: 'rule', selectors, decls, at, source };
}
