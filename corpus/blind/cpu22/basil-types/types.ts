export type Type = Meta | Con;

export class Meta {
  link: Type | null = null;
  level: number;
  readonly id: number;
  constructor(id: number, level: number) {
    this.id = id;
    this.level = level;
  }
}

export class Con {
  readonly name: string;
  readonly args: readonly Type[];
  constructor(name: string, args: readonly Type[] = []) {
    this.name = name;
    this.args = args;
  }
}

export const INT = new Con('Int');
export const BOOL = new Con('Bool');
export const fn = (a: Type, b: Type): Con => new Con('->', [a, b]);
export const pair = (a: Type, b: Type): Con => new Con(',', [a, b]);

/** Follow links, shortening the way for the next one. */
export function prune(t: Type): Type {
  if (t instanceof Meta && t.link) {
    t.link = prune(t.link);
    return t.link;
  }
  return t;
}

export class TypeError_ extends Error {}

export function unify(a: Type, b: Type): void {
  a = prune(a);
  b = prune(b);
  if (a === b) return;
  if (a instanceof Meta) bind(a, b);
  else if (b instanceof Meta) bind(b, a);
  else {
    if (a.name !== b.name || a.args.length !== b.args.length) throw new TypeError_(`${show(a)} is not ${show(b)}`);
    for (let i = 0; i < a.args.length; i++) unify(a.args[i], b.args[i]);
  }
}

function bind(v: Meta, t: Type): void {
  occurs(v, t);
  v.link = t;
}

/** Occurs check; lowers levels on the way so that generalisation stays cheap. */
function occurs(v: Meta, t: Type): void {
  t = prune(t);
  if (t instanceof Meta) {
    if (t === v) throw new TypeError_('infinite type');
    if (t.level > v.level) t.level = v.level;
  } else {
    for (const arg of t.args) occurs(v, arg);
  }
}

export function show(t: Type, names = new Map<Meta, string>()): string {
  t = prune(t);
  if (t instanceof Meta) {
    let name = names.get(t);
    if (!name) names.set(t, (name = `t${names.size}`));
    return name;
  }
  if (t.name === '->') {
    const from = prune(t.args[0]);
    const left = show(from, names);
    return `${from instanceof Con && from.name === '->' ? `(${left})` : left} -> ${show(t.args[1], names)}`;
  }
  if (t.name === ',') return `(${show(t.args[0], names)}, ${show(t.args[1], names)})`;
  return t.name;
}
