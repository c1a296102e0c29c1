/** Numbers of the cells, row by row; NaN where a cell holds a text. */
export type Scope = Float64Array;
export type Compiled = (scope: Scope) => number;
export interface Formula { run: Compiled; refs: number[] }

export const COLUMNS = 26;
export const indexOf = (name: string): number => (Number(name.slice(1)) - 1) * COLUMNS + name.charCodeAt(0) - 65;

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Z]\d+)|([A-Z]{2,})|([-+*/(),:<>]))/y;

type Reducer = (cells: Scope, from: number, to: number) => number;
const RANGES: Record<string, Reducer> = {
  SUM(cells, from, to) {
    let sum = 0;
    const width = (to % COLUMNS) - (from % COLUMNS);
    for (let row = from; row <= to; row += COLUMNS) {
      for (let i = row; i <= row + width; i++) { const v = cells[i]; if (v === v) sum += v; }
    }
    return sum;
  },
  MAX(cells, from, to) {
    let max = -Infinity;
    const width = (to % COLUMNS) - (from % COLUMNS);
    for (let row = from; row <= to; row += COLUMNS) {
      for (let i = row; i <= row + width; i++) if (cells[i] > max) max = cells[i];
    }
    return max;
  },
  AVG(cells, from, to) {
    let sum = 0;
    let n = 0;
    const width = (to % COLUMNS) - (from % COLUMNS);
    for (let row = from; row <= to; row += COLUMNS) {
      for (let i = row; i <= row + width; i++) { const v = cells[i]; if (v === v) { sum += v; n++; } }
    }
    return n ? sum / n : 0;
  },
};

/** Recursive descent; the result is a closure and the list of cells it reads. */
export function compile(source: string): Formula {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let m; TOKEN.lastIndex < source.length && (m = TOKEN.exec(source)); ) tokens.push(m[1] ?? m[2] ?? m[3] ?? m[4]);
  const refs: number[] = [];
  let at = 0;
  const peek = () => tokens[at];
  const expect = (t: string) => { if (tokens[at++] !== t) throw new SyntaxError(`${t} expected in ${source}`); };

  function compare(): Compiled {
    const left = sum();
    const op = peek();
    if (op !== '<' && op !== '>') return left;
    at++;
    const right = sum();
    return op === '<' ? (s) => (left(s) < right(s) ? 1 : 0) : (s) => (left(s) > right(s) ? 1 : 0);
  }
  function sum(): Compiled {
    let left = product();
    for (let op; (op = peek()) === '+' || op === '-'; ) {
      at++;
      const a = left, b = product();
      left = op === '+' ? (s) => a(s) + b(s) : (s) => a(s) - b(s);
    }
    return left;
  }
  function product(): Compiled {
    let left = atom();
    for (let op; (op = peek()) === '*' || op === '/'; ) {
      at++;
      const a = left, b = atom();
      left = op === '*' ? (s) => a(s) * b(s) : (s) => { const d = b(s); return d === 0 ? 0 : a(s) / d; };
    }
    return left;
  }
  function atom(): Compiled {
    const t = tokens[at++];
    if (t === '(') { const inner = compare(); expect(')'); return inner; }
    if (t === '-') { const inner = atom(); return (s) => -inner(s); }
    if (t === 'IF') {
      expect('('); const test = compare(); expect(','); const yes = compare(); expect(','); const no = compare(); expect(')');
      return (s) => (test(s) ? yes(s) : no(s));
    }
    if (t in RANGES) {
      expect('('); const from = indexOf(tokens[at++]); expect(':'); const to = indexOf(tokens[at++]); expect(')');
      for (let r = Math.floor(from / COLUMNS); r <= Math.floor(to / COLUMNS); r++) {
        for (let c = from % COLUMNS; c <= to % COLUMNS; c++) refs.push(r * COLUMNS + c);
      }
      const reduce = RANGES[t];
      return (s) => reduce(s, from, to);
    }
    if (/^[A-Z]\d/.test(t)) { const index = indexOf(t); refs.push(index); return (s) => { const v = s[index]; return v === v ? v : 0; }; }
    const constant = Number(t);
    return () => constant;
  }
  const run = compare();
  if (at !== tokens.length) throw new SyntaxError(`left over in ${source}`);
  return { run, refs };
}
