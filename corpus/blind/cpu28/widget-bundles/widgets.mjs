const NOUNS = ['slider', 'ticker', 'map', 'poll', 'clock', 'chart', 'tabs', 'toast', 'tree', 'grid', 'form', 'badge', 'player', 'menu', 'quiz', 'wheel'];
const VERBS = ['move', 'draw', 'fetchAll', 'reset', 'measure', 'toggle', 'listen', 'emit'];
const VARS = ['item', 'index', 'total', 'limit', 'offset', 'target', 'buffer', 'entry', 'parent', 'ratio'];

const mulberry = (a) => () => {
  a = (a + 0x6d2b79f5) | 0;
  let t = Math.imul(a ^ (a >>> 15), 1 | a);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

class Writer {
  constructor(seed) {
    this.rnd = mulberry(seed);
    this.serial = 0;
  }
  int(n) { return Math.floor(this.rnd() * n); }
  of(a) { return a[this.int(a.length)]; }

  expr(scope, depth) {
    const x = this.rnd();
    if (depth === 0 || x < 0.25) return this.rnd() < 0.65 ? this.of(scope) : String(this.int(500));
    if (x < 0.55) return `(${this.expr(scope, depth - 1)} ${this.of(['+', '-', '*', '%', '|', '^'])} ${this.expr(scope, depth - 1)})`;
    if (x < 0.68) return `(${this.expr(scope, depth - 1)} > ${this.expr(scope, depth - 1)} ? ${this.expr(scope, depth - 1)} : ${this.expr(scope, depth - 1)})`;
    if (x < 0.8) return `Math.${this.of(['max', 'min', 'hypot'])}(${this.expr(scope, depth - 1)}, ${this.expr(scope, depth - 1)})`;
    if (x < 0.9) return `[${this.expr(scope, depth - 1)}, ${this.expr(scope, 0)}].map((${this.of(VARS)}_) => ${this.expr(scope, depth - 1)}).length`;
    return `String(${this.expr(scope, depth - 1)}).length`;
  }

  statements(scope, depth, pad) {
    const out = [];
    const inner = [...scope];
    for (let n = 2 + this.int(3); n > 0; n--) {
      switch (this.int(depth > 0 ? 7 : 3)) {
        case 0: {
          const v = `${this.of(VARS)}${this.serial++}`;
          out.push(`${pad}const ${v} = ${this.expr(inner, 3)};`);
          inner.push(v);
          break;
        }
        case 1: {
          const v = `${this.of(VARS)}${this.serial++}`;
          out.push(`${pad}let ${v} = ${this.expr(inner, 2)};`, `${pad}${v} += ${this.expr(inner, 2)};`);
          inner.push(v);
          break;
        }
        case 2:
          out.push(`${pad}if (process.env.NODE_ENV !== 'production') {`, `${pad}  console.warn('odd value', ${this.expr(inner, 1)});`, `${pad}}`);
          break;
        case 3:
          out.push(`${pad}if (${this.expr(inner, 2)} > ${this.int(90)}) {`, ...this.statements(inner, depth - 1, pad + '  ').out, `${pad}} else {`, ...this.statements(inner, depth - 1, pad + '  ').out, `${pad}}`);
          break;
        case 4: {
          const v = `step${this.serial++}`;
          out.push(`${pad}for (let ${v} = 0; ${v} < ${1 + this.int(20)}; ${v}++) {`, ...this.statements([...inner, v], depth - 1, pad + '  ').out, `${pad}}`);
          break;
        }
        case 5: {
          const f = `${this.of(VERBS)}${this.serial++}`;
          out.push(`${pad}const ${f} = (amount) => {`, ...this.statements([...inner, 'amount'], depth - 1, pad + '  ').out, `${pad}  return ${this.expr([...inner, 'amount'], 2)};`, `${pad}};`);
          inner.push(`${f}(${this.of(inner)})`);
          break;
        }
        default:
          out.push(`${pad}try {`, ...this.statements(inner, depth - 1, pad + '  ').out, `${pad}} catch (error) {`, `${pad}  state.failed = error.message;`, `${pad}}`);
      }
    }
    return { out, scope: inner };
  }

  module(name, needs) {
    const base = ['state.value', 'input', ...needs.map((n) => `run_${n}(input)`)];
    const { out, scope } = this.statements(base, 3, '  ');
    return {
      name, needs,
      text: `function run_${name}(input) {\n  const state = { value: input, failed: null };\n${out.join('\n')}\n  return state.failed ? 0 : ${this.expr(scope, 3)};\n}\n`,
    };
  }
}

export function* widgets(seed, count) {
  for (let i = 0; i < count; i++) {
    const w = new Writer(seed + i * 977);
    const names = Array.from({ length: 3 + w.int(4) }, (_, k) => `${w.of(VERBS)}_${k}`);
    const modules = names.map((n, k) => w.module(n, names.slice(0, k).filter(() => w.rnd() < 0.3)));
    yield { name: `${NOUNS[i % NOUNS.length]}-${i}`, modules: modules.reverse() };
  }
}
