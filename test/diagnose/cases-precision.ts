import { hot, type RuleCase } from './cases.ts';

/** Shapes that look like a cause and are none, each beside one that is. */
export const PRECISION: RuleCase[] = [
  {
    rule: 'invariant-in-loop',
    subject: 'priced',
    fires: hot(
      `function priced(orders, rates) {\n  const out = [];\n  for (const order of orders) {\n    const known = Object.keys(rates); //hot\n    out.push(order.net * known.length);\n  }\n  return out;\n}`,
      'priced',
    ),
    silent: {
      why: 'the expression moves on',
      ...hot(
        `function items(lines) {\n  const out = [];\n  let i = 0;\n  while (i < lines.length && lines[i].startsWith('- ')) out.push(lines[i++].slice(2)); //hot\n  return out;\n}`,
        'items',
      ),
    },
  },
  {
    rule: 'invariant-in-loop',
    subject: 'shares',
    fires: hot(
      `function shares(rows) {\n  const out = [];\n  for (const row of rows) {\n    const total = rows.reduce((sum, one) => sum + one.amount, 0); //hot\n    out.push(row.amount / total);\n  }\n  return out;\n}`,
      'shares',
    ),
    silent: {
      why: 'what is summed changes in the loop',
      ...hot(
        `function settle(rows) {\n  for (const row of rows) {\n    const total = rows.reduce((sum, one) => sum + one.amount, 0); //hot\n    row.amount -= total / rows.length;\n  }\n}`,
        'settle',
      ),
    },
  },
  {
    rule: 'invariant-in-loop',
    subject: 'open',
    fires: hot(
      `function open(tasks, people) {\n  const out = [];\n  for (const person of people) {\n    const left = tasks.filter((task) => !task.done).length; //hot\n    out.push([person, left]);\n  }\n  return out;\n}`,
      'open',
    ),
    silent: {
      why: 'a method of who knows what',
      ...hot(
        `function table(reader, count) {\n  const out = [];\n  for (let i = 0; i < count; i++) out.push(reader.text().split(':')[1]); //hot\n  return out;\n}`,
        'table',
      ),
    },
  },
  {
    rule: 'invariant-in-loop',
    subject: 'above',
    fires: hot(
      `const weigh = (one) => one.size * 2;\nfunction above(boxes) {\n  const out = [];\n  for (const box of boxes) {\n    const most = Math.max(...boxes.map(weigh)); //hot\n    if (weigh(box) === most) out.push(box);\n  }\n  return out;\n}`,
      'above',
    ),
    silent: {
      why: 'each turn changes a copy of its own',
      ...hot(
        `function variants(base, values) {\n  const out = [];\n  for (const value of values) {\n    const row = base.slice(); //hot\n    row[0] = value;\n    out.push(row);\n  }\n  return out;\n}`,
        'variants',
      ),
    },
  },
  {
    rule: 'invariant-in-loop',
    subject: 'label',
    fires: hot(
      `function label(parts, names) {\n  const out = [];\n  for (const name of names) {\n    const path = parts.filter(Boolean).join('/'); //hot\n    out.push(path + name);\n  }\n  return out;\n}`,
      'label',
    ),
    silent: {
      why: 'a function that the loop calls adds to it',
      ...hot(
        `const rows = [];\nfunction add(row) {\n  rows.push(row);\n}\nfunction label(names) {\n  const out = [];\n  for (const name of names) {\n    add(name);\n    const all = rows.join(' '); //hot\n    out.push(all);\n  }\n  return out;\n}`,
        'label',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'cut',
    fires: hot(
      `function cut(rest, words) {\n  if (rest === '') return 0;\n  let best = rest.length;\n  for (let end = 1; end <= rest.length; end++) {\n    if (!words.has(rest.slice(0, end))) continue;\n    best = Math.min(best, 1 + cut(rest.slice(end), words)); //hot\n  }\n  return best;\n}`,
      'cut',
    ),
    silent: {
      why: 'two halves have nothing in common',
      ...hot(
        `function sorted(list, compare) {\n  if (list.length < 2) return list;\n  const middle = list.length >> 1;\n  return merge(sorted(list.slice(0, middle), compare), sorted(list.slice(middle), compare), compare); //hot\n}`,
        'sorted',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'distance',
    fires: hot(
      `function distance(a, b, i, j) {\n  if (i === 0 || j === 0) return i + j;\n  if (a[i - 1] === b[j - 1]) return distance(a, b, i - 1, j - 1);\n  return 1 + Math.min(distance(a, b, i - 1, j), distance(a, b, i, j - 1)); //hot\n}`,
      'distance',
    ),
    silent: {
      why: 'one of two branches is taken',
      ...hot(
        `function find(list, wanted, low, high) {\n  if (low > high) return -1;\n  const middle = (low + high) >> 1;\n  if (list[low] === wanted) return low;\n  return list[middle] < wanted ? find(list, wanted, low + 1, high) : find(list, wanted, low, high - 1); //hot\n}`,
        'find',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'value',
    fires: hot(
      `function value(items, i, room) {\n  if (i === items.length) return 0;\n  const without = value(items, i + 1, room);\n  if (items[i].weight > room) return without;\n  return Math.max(without, items[i].worth + value(items, i + 1, room - items[i].weight)); //hot\n}`,
      'value',
    ),
    silent: {
      why: 'every path is wanted, one at a time',
      ...hot(
        `function* paths(grid, r, c, path) {\n  if (r === grid.length || c === grid.length) return;\n  if (r + c === 2 * grid.length - 2) yield path;\n  yield* paths(grid, r + 1, c, path); //hot\n  yield* paths(grid, r, c + 1, path); //hot\n}`,
        'paths',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'fewest',
    fires: hot(
      `function fewest(coins, amount) {\n  if (amount === 0) return 0;\n  let best = Infinity;\n  for (const coin of coins) if (coin <= amount) best = Math.min(best, 1 + fewest(coins, amount - coin)); //hot\n  return best;\n}`,
      'fewest',
    ),
    silent: {
      why: 'the board is another each time',
      ...hot(
        `function score(board, depth) {\n  if (depth === 0) return board.value();\n  let best = -Infinity;\n  for (const move of board.moves()) {\n    board.apply(move);\n    best = Math.max(best, -score(board, depth - 1)); //hot\n    board.undo(move);\n  }\n  return best;\n}`,
        'score',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'cost',
    fires: hot(
      `function cost(sizes, i, j) {\n  if (j - i < 2) return 0;\n  let best = Infinity;\n  for (let k = i + 1; k < j; k++)\n    best = Math.min(best, cost(sizes, i, k) + cost(sizes, k, j) + sizes[i] * sizes[k] * sizes[j]); //hot\n  return best;\n}`,
      'cost',
    ),
    silent: {
      why: 'two trees are wanted, alike as they are',
      ...hot(
        `function grow(depth) {\n  if (depth === 0) return null;\n  const left = grow(depth - 1); //hot\n  const right = grow(depth - 1); //hot\n  return { left, right };\n}`,
        'grow',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'trees',
    fires: hot(
      `function trees(n) {\n  if (n < 2) return 1;\n  let sum = 0;\n  for (let i = 0; i < n; i++) sum += trees(i) * trees(n - 1 - i); //hot\n  return sum;\n}`,
      'trees',
    ),
    silent: {
      why: 'a longer text is a new text',
      ...hot(
        `function sizes(folder, entries) {\n  let sum = 0;\n  for (const entry of entries.of(folder)) sum += sizes(folder + '/' + entry, entries); //hot\n  return sum;\n}`,
        'sizes',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'longest',
    fires: hot(
      `function longest(packages, name) {\n  let most = 0;\n  for (const dep of packages.get(name).deps) most = Math.max(most, longest(packages, dep)); //hot\n  return most + packages.get(name).cost;\n}`,
      'longest',
    ),
    silent: {
      why: 'children are reached once each',
      ...hot(
        `function weight(nodes, id) {\n  let sum = nodes.get(id).weight;\n  for (const child of nodes.get(id).children) sum += weight(nodes, child); //hot\n  return sum;\n}`,
        'weight',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'robbed',
    fires: hot(
      `const robbed = (houses, i) => (i >= houses.length ? 0 : Math.max(houses[i] + robbed(houses, i + 2), robbed(houses, i + 1))); //hot`,
      'robbed',
    ),
    silent: {
      why: 'it keeps what it found',
      ...hot(
        `const known = {};\nfunction robbed(houses, i) {\n  if (i >= houses.length) return 0;\n  return (known[i] ??= Math.max(houses[i] + robbed(houses, i + 2), robbed(houses, i + 1))); //hot\n}`,
        'robbed',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'ways',
    fires: hot(
      `let calls = 0;\nfunction ways(r, c) {\n  calls++;\n  if (r === 0 || c === 0) return 1;\n  return ways(r - 1, c) + ways(r, c - 1); //hot\n}`,
      'ways',
    ),
    silent: {
      why: 'a parser that moves on over what it has read',
      ...hot(
        `function inline(text) {\n  const out = [];\n  let at = 0;\n  while (at < text.length) {\n    const close = text.indexOf(']', at);\n    if (text[at] === '[' && close > 0) {\n      out.push(inline(text.slice(at + 1, close))); //hot\n      at = close;\n    }\n    at++;\n  }\n  return out;\n}`,
        'inline',
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'best',
    fires: hot(
      `class Book {\n  constructor() {\n    this.bids = [];\n  }\n  best() {\n    return this.bids.toSorted((a, b) => b.price - a.price)[0]; //hot\n  }\n}\nconst book = new Book();\nfor (const order of orders()) if (book.best() > order) take(order);`,
      'best',
    ),
    silent: {
      why: 'each call brings a list of its own',
      ...hot(
        `function gaps(user, events) {\n  const ordered = events.sort((a, b) => a.at - b.at); //hot\n  return ordered[0].at;\n}\nfor (const [user, events] of sessions()) total += gaps(user, events);`,
        'gaps',
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'search',
    fires: hot(
      `function search(start, next) {\n  const open = [start];\n  while (open.length > 0) {\n    open.sort((a, b) => a.cost - b.cost); //hot\n    const here = open.shift();\n    for (const one of next(here)) open.push(one);\n  }\n}`,
      'search',
    ),
    silent: {
      why: 'each turn has a list of its own',
      ...hot(
        `function columns(lists) {\n  for (let i = 0; i < lists.length; i++) {\n    lists[i].sort((a, b) => a - b); //hot\n  }\n  return lists;\n}`,
        'columns',
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'record',
    fires: hot(
      `const entries = [];\nfunction record(player, score) {\n  entries.push({ player, score });\n  entries.sort((a, b) => b.score - a.score); //hot\n}\nplay((player, score) => record(player, score));`,
      'record',
    ),
    silent: {
      why: 'sorted only after a change',
      ...hot(
        `const entries = [];\nlet sorted = false;\nfunction ranking() {\n  if (!sorted) {\n    entries.sort((a, b) => b.score - a.score); //hot\n    sorted = true;\n  }\n  return entries;\n}\nfor (const one of requests()) answer(one, ranking());`,
        'ranking',
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'nearest',
    fires: hot(
      `const stores = load();\nfunction nearest(x, limit) {\n  return [...stores].sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x)).slice(0, limit); //hot\n}\nfor (const one of requests()) answer(nearest(one.x, 5));`,
      'nearest',
    ),
    silent: {
      why: 'a list made for the purpose',
      ...hot(
        `function files(n, seed) {\n  return Array.from({ length: n }, (_, i) => (i * seed) % 97).sort((a, b) => a - b); //hot\n}\nfor (let i = 0; i < 9; i++) use(files(1000, i));`,
        'files',
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'report',
    fires: hot(
      `function report(rows, days) {\n  const out = [];\n  for (const day of days) {\n    const sorted = rows.toSorted((a, b) => a.sum - b.sum); //hot\n    out.push([day, sorted.length]);\n  }\n  return out;\n}`,
      'report',
    ),
    silent: {
      why: 'the next level is another list',
      ...hot(
        `function levels(first, below) {\n  let ready = first;\n  while (ready.length > 0) {\n    ready.sort((a, b) => a.name - b.name); //hot\n    const next = below(ready);\n    ready = next;\n  }\n}`,
        'levels',
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'median',
    fires: hot(
      `function medians(size) {\n  const recent = [];\n  let at = 0;\n  const median = (x) => {\n    recent[at] = x;\n    at = (at + 1) % size;\n    return [...recent].sort((a, b) => a - b)[size >> 1]; //hot\n  };\n  return median;\n}`,
      'median',
    ),
    silent: {
      why: 'a batch, written and given up',
      ...hot(
        `const buffer = [];\nfunction add(row) {\n  buffer.push(row);\n  if (buffer.length < 1000) return;\n  buffer.sort((a, b) => a.at - b.at); //hot\n  write(buffer);\n  buffer.length = 0;\n}`,
        'add',
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'take',
    fires: hot(
      `class Shop {\n  stock = [];\n  take() {\n    return this.stock.slice().sort((a, b) => a.price - b.price)[0]; //hot\n  }\n}\nfunction serve(shop, people) {\n  for (const person of people) person.got = shop.take();\n}`,
      'take',
      ['serve'],
    ),
    silent: {
      why: 'each object sorts its own once',
      ...hot(
        `class Group {\n  rows = [];\n  ranked() {\n    return this.rows.toSorted((a, b) => a.n - b.n); //hot\n  }\n}\nfunction all(groups) {\n  const out = [];\n  for (const group of groups) out.push(group.ranked());\n  return out;\n}`,
        'ranked',
        ['all'],
      ),
    },
  },
  {
    rule: 'linear-search-in-loop',
    subject: 'fresh',
    fires: hot(
      `function fresh(rows, known) {\n  const out = [];\n  for (const row of rows) if (!known.includes(row.mail)) out.push(row); //hot\n  return out;\n}\nconst known = [];\nknown.push('a@example');\nfresh([], known);`,
      'fresh',
    ),
    silent: {
      why: 'nothing shows that it is a list, and a word is looked for',
      ...hot(
        `export function matcher(words) {\n  const isHit = (line) => words.some((word) => line.includes(word)); //hot\n  return isHit;\n}`,
        'isHit',
      ),
    },
  },
  {
    rule: 'linear-search-in-loop',
    subject: 'missing',
    fires: hot(
      `function missing(wanted, held) {\n  let n = 0;\n  for (const one of wanted) if (held.indexOf(one) < 0) n++; //hot\n  return n;\n}\nmissing([], Array.from({ length: 9 }, (_, i) => i));`,
      'missing',
    ),
    silent: {
      why: 'lines of a text are texts',
      ...hot(
        `function errors(text, words) {\n  let n = 0;\n  for (const line of text.split('\\n')) {\n    for (const word of words) if (line.includes(word)) n++; //hot\n  }\n  return n;\n}`,
        'errors',
      ),
    },
  },
  {
    rule: 'linear-search-in-loop',
    subject: 'has',
    fires: hot(
      `class Seen {\n  #ids = [];\n  has(id) {\n    return this.#ids.includes(id); //hot\n  }\n  add(id) {\n    this.#ids.push(id);\n  }\n}\nconst seen = new Seen();\nfunction run(rows) {\n  for (const row of rows) if (!seen.has(row.id)) seen.add(row.id);\n}`,
      'has',
      ['run'],
    ),
    silent: {
      why: 'the calls in the file hand over texts',
      ...hot(
        `function hits(line, words) {\n  let n = 0;\n  for (const word of words) if (line.indexOf(word) >= 0) n++; //hot\n  return n;\n}\nfunction all(text, words) {\n  return text.split('\\n').map((line) => hits(line, words));\n}`,
        'hits',
        ['all'],
      ),
    },
  },
  {
    rule: 'linear-search-in-loop',
    subject: 'put',
    fires: hot(
      `class Cache {\n  store = {};\n  put(id, value) {\n    while (Object.keys(this.store).length >= 1000) this.evict(); //hot\n    this.store[id] = value;\n  }\n}\nfunction fill(cache, rows) {\n  for (const row of rows) cache.put(row.id, row);\n}`,
      'put',
      ['fill'],
    ),
    silent: {
      why: 'each row is counted once',
      ...hot(
        `function widths(rows) {\n  const out = [];\n  for (const row of rows) out.push(Object.keys(row).length); //hot\n  return out;\n}`,
        'widths',
      ),
    },
  },
  {
    rule: 'unmemoized-recursion',
    subject: 'ways',
    fires: hot(
      `const least = (n) => Math.max(n, 0);\nfunction ways(steps) {\n  if (steps < 2) return least(1);\n  return ways(steps - 1) + ways(steps - 2); //hot\n}`,
      'ways',
    ),
    silent: {
      why: 'it asks a function that gives something else each time',
      ...hot(
        `let seed = 7;\nconst pick = (n) => (seed = (seed * 48271) % 2147483647) % n;\nfunction text(depth) {\n  if (depth === 0 || pick(5) === 0) return String(pick(100));\n  return text(depth - 1) + '+' + text(depth - 1); //hot\n}`,
        'text',
      ),
    },
  },
];
