// Code of every shape that counting is put into: its output must stay what it is.
const out = [];
const log = (...words) => out.push(words.join(' '));
function plain(a, b = a + 1, ...rest) {
  if (a > 2) return a, b;
  for (const r of rest) if (r > 1) log('rest', r);
  for (let i = 0; i < 2; i++) for (let j = 0; j < 2; j++) if (i === j) continue;
  else log(i, j);
  return;
}
const arrow = ({ x, y: [z = 4] = [] } = {}) => ({ sum: x + z, list: [...[x, z]] });
const curried = (a) => (b) => (a ? b : (c) => [a, b, c]);
async function later(n) {
  try {
    return Promise.reject(new Error('no ' + n));
  } catch {
    return 'never';
  } finally {
    log('finally', n);
  }
}
const soon = async (n) => await new Promise((resolve) => setTimeout(resolve, 1, n * 2));
function* numbers(n) {
  for (let i = 0; i < n; i++) {
    const got = yield i;
    if (got) return got;
  }
}
class Base {
  constructor(name) { this.name = name; }
  hello() { return `hello ${this.name}`; }
  static of(...args) { return new this(...args); }
}
class Derived extends Base {
  #secret = new Map();
  constructor(name) { super(name.toUpperCase()); this.#secret.set('k', [1]); }
  hello() { return super.hello() + '!' + this.#secret.get('k')?.map((n) => n + 1).join(); }
  get size() { return this.#secret.size; }
  set size(n) { for (let i = 0; i < n; i++) this.#secret.set(i, i); }
}
function optional(o) {
  return [o?.a?.b(1).c.d, o?.missing?.list.has(1), o?.missing?.list.keys().next(), o?.list?.map((x) => x * 2)?.includes(4), o?.missing?.[0]?.(log('not called')), delete o?.a];
}
function table(keys) {
  const counts = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1));
}
function sum() { let s = 0; for (let i = 0; i < arguments.length; i++) s += arguments[i]; return s; }
function minified(a,b){if(!a)return[b];if(a>1)return(b);for(var k in{x:1})if("x"in{[k]:1})return typeof k+[...[a]];return-b}
function labelled(n) { outer: for (;;) { while (true) { if (n-- < 0) break outer; if (n % 2) continue outer; log('n', n); } } do n++; while (n < 3); return n; }
function indexed(xs) { let s = ''; for (let i = 0; i < xs.length; i++) s += xs[i]; for (var j = 0, n = xs.length; j < n; j++) if (j) s += j; for (let k = xs.length - 1; k >= 0; k--) s += k; return s + [].slice.call(xs, 1).length + Array.prototype.map.call('ab', (c) => c + c); }
function guards(rows, keys) {
  let s = '';
  out: for (const row of rows) {
    inner: for (const key of keys) { const k = key; if (k !== row) continue; if (k > 8) continue out; s += k; if (k === 7) break inner; }
    if (row > 3) for (let i = 0; i < 2; i++) { if (i === row) s += '='; } else for (const key of keys) if (key === row) { s += '!'; }
    let i = keys.length;
    do for (const _ of [1]) i--; while (i > 0 && keys[i] !== row);
    s += i;
  }
  return s;
}
async function* pages(n) { for (let i = 0; i < n; i++) yield soon(i); for (const i of [1, 2]) yield await Promise.reject(i).catch((e) => e * 2); }
const copies = (state) => ({ ...state, list: state.list.map((x, i) => (i === 3 ? -x : x)) });
function recursive(n) { return n < 2 ? n : recursive(n - 1) + recursive(n - 2); }
function throws() { throw new RangeError('thrown'); }
function nested(list) { return list.map(function (x) { return this.k + x; }, { k: 1 }).filter((x) => { if (x > 2) return true; return false; }); }
var hoisted = before(); function before() { var v = 1; { var v = 2; } return typeof inner + inner() + v; function inner() { return 'in'; } }
function dispatched(state, o) {
  const rules = [(s) => s.a, (s) => -s.a], text = 'a text that is longer than its parts are';
  for (let i = 0; i < 30; i++) rules[i % 2](state, 1);
  for (const rule of rules) for (let i = 0; i < 12; i++) rule(state, 2);
  return [o?.[state.a](3), o?.[text](), rules[rules.length - 1](state, 4), text.slice(0, 3), text.slice(7)];
}
const tag = (strings, ...values) => strings.raw.join('|') + values.join();
(async () => {
  log(plain(1, 2, 3, 1), plain(3), indexed(['x', 'y']));
  log(JSON.stringify([arrow({ x: 1 }), arrow({ x: 1, y: [2] }), curried(1)(2), curried(0)(2)(3), curried('')('b')?.(1)]));
  log(await later(1).catch((e) => e.message), await soon(4));
  const it = numbers(5);
  log(it.next().value, it.next().value, it.next('end').value, [...numbers(3)]);
  const d = Derived.of('x'); d.size = 3;
  log(d.hello(), d.size, new (class extends Derived {})('q').hello());
  log(optional(null), JSON.stringify(optional({ a: { b: (n) => ({ c: { d: n } }) }, list: [1, 2] })));
  log(table(['b', 'a', 'b']), sum(1, 2, 3), labelled(6), minified(), minified(1), minified(2), recursive(12), nested([1, 2]), hoisted);
  try { throws(); } catch (e) { log(e.name, e.message, e.stack.split('\n')[1].replace(/.*:(\d+):\d+\)?$/, 'line $1')); }
  log(JSON.stringify(dispatched({ a: 1 }, null)));
  log(tag`a${1}b${soon.name}`, plain.length, arrow.toString().length > 0, new Date(0).toISOString());
  log(guards([1, 3, 5, 9], [3, 9, 5, 7]), copies({ list: Array.from({ length: 80 }, (_, i) => i) }).list.slice(0, 5));
  for await (const page of pages(2)) log('page', page);
  for (const n of [1, 2, 3]) log(await soon(n));
  const seen = []; for (const n of [1, 2, 1]) if (!seen.includes(n)) seen.push(n);
  log(seen.concat([3], [4]).splice(1, 2), [3, 1, 2].sort((a, b) => a - b), structuredClone({ a: [1] }).a);
  console.log(out.join('\n'));
})();
