import { hot, type RuleCase } from './cases.ts';

const HASH =
  'function hash(text) {\n  let sum = 7;\n  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 65521; //hot\n  return sum;\n}';

/** Functions that are asked the same few questions over and over, and such as only look so. */
export const INPUTS: RuleCase[] = [
  {
    rule: 'repeated-work',
    subject: 'hash',
    fires: hot(
      `${HASH}\nconst parts = { a: 'wheel'.repeat(90), b: 'frame'.repeat(90) };\nfunction check(order) {\n  return hash(parts[order.part]) === order.sum;\n}\nfunction checkAll(orders) {\n  let bad = 0;\n  for (const order of orders) if (!check(order)) bad++;\n  return bad;\n}\ncheckAll([]);`,
      'hash',
      ['checkAll', 'check'],
    ),
    silent: {
      why: 'the table grows with what comes in',
      ...hot(
        `${HASH}\nconst parts = {};\nexport function learn(part, text) {\n  parts[part] = text;\n}\nfunction check(order) {\n  return hash(parts[order.part]) === order.sum;\n}\nfunction checkAll(orders) {\n  let bad = 0;\n  for (const order of orders) if (!check(order)) bad++;\n  return bad;\n}\ncheckAll([]);`,
        'hash',
        ['checkAll', 'check'],
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'offsetOf',
    fires: hot(
      `function offsetOf(zone) {\n  let best = 0;\n  for (let day = 0; day < 365; day++) if ((day * zone) % 53 > best) best = day; //hot\n  return best;\n}\nfunction shift(flight) {\n  return flight.at + offsetOf(flight.zone);\n}\nfunction plan(flights) {\n  let sum = 0;\n  for (const flight of flights) sum += shift(flight);\n  return sum;\n}\nconst flights = [];\nfor (let i = 0; i < 90000; i++) flights.push({ at: i, zone: i % 24 });\nplan(flights);`,
      'offsetOf',
      ['plan', 'shift'],
    ),
    silent: {
      why: 'another place gives the property any value',
      ...hot(
        `function offsetOf(zone) {\n  let best = 0;\n  for (let day = 0; day < 365; day++) if ((day * zone) % 53 > best) best = day; //hot\n  return best;\n}\nfunction shift(flight) {\n  return flight.at + offsetOf(flight.zone);\n}\nfunction plan(flights) {\n  let sum = 0;\n  for (const flight of flights) sum += shift(flight);\n  return sum;\n}\nconst flights = [];\nfor (let i = 0; i < 90000; i++) flights.push({ at: i, zone: i % 24 });\nfor (let i = 0; i < 90000; i++) flights.push({ at: i, zone: i });\nplan(flights);`,
        'offsetOf',
        ['plan', 'shift'],
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'draw',
    fires: hot(
      `function draw(shade) {\n  let out = '';\n  for (let i = 0; i < 200; i++) out += (shade * i) % 7; //hot\n  return out;\n}\nfunction show(cells) {\n  let n = 0;\n  for (const cell of cells) for (const shade of [1, 2, 3]) n += draw(shade).length;\n  return n;\n}\nshow([]);`,
      'draw',
      ['show'],
    ),
    silent: {
      why: 'each of the few comes by once',
      ...hot(
        `function draw(shade) {\n  let out = '';\n  for (let i = 0; i < 200; i++) out += (shade * i) % 7; //hot\n  return out;\n}\nfunction show() {\n  let n = 0;\n  for (const shade of [1, 2, 3]) n += draw(shade).length;\n  return n;\n}\nshow();`,
        'draw',
        ['show'],
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'weekdays',
    fires: hot(
      `class Billing {\n  constructor(start) {\n    this.start = start;\n  }\n  weekdays() {\n    const days = [];\n    for (let day = 0; day < 365; day++) if ((this.start + day) % 7 < 5) days.push(day); //hot\n    return days;\n  }\n  due(row) {\n    return this.weekdays()[row.day];\n  }\n  all(rows) {\n    return rows.map((row) => this.due(row));\n  }\n}\nnew Billing(3).all([]);`,
      'weekdays',
      ['all', 'due'],
    ),
    silent: {
      why: 'what it reads moves on with each call',
      ...hot(
        `class Billing {\n  constructor(start) {\n    this.start = start;\n  }\n  weekdays() {\n    const days = [];\n    for (let day = 0; day < 365; day++) if ((this.start + day) % 7 < 5) days.push(day); //hot\n    return days;\n  }\n  due(row) {\n    this.start += row.shift;\n    return this.weekdays()[row.day];\n  }\n  all(rows) {\n    return rows.map((row) => this.due(row));\n  }\n}\nnew Billing(3).all([]);`,
        'weekdays',
        ['all', 'due'],
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'factor',
    fires: hot(
      `class Tariff {\n  #rate;\n  constructor(rate) {\n    this.#rate = rate;\n  }\n  factor(months) {\n    let value = 1;\n    for (let m = 1; m <= months; m++) value += (1 + this.#rate) ** -m; //hot\n    return value;\n  }\n}\nclass Contract {\n  #tariff;\n  #months;\n  constructor(tariff, months) {\n    this.#tariff = tariff;\n    this.#months = months;\n  }\n  monthly() {\n    return this.#tariff.factor(this.#months);\n  }\n}\nconst tariffs = [0.03, 0.05].map((rate) => new Tariff(rate));\nconst terms = [120, 240];\nfunction sum(contracts) {\n  let all = 0;\n  for (const contract of contracts) all += contract.monthly();\n  return all;\n}\nsum(Array.from({ length: 90000 }, (_, i) => new Contract(tariffs[i % 2], terms[i % 2])));`,
      'factor',
      ['sum', 'monthly'],
    ),
    silent: {
      why: 'each contract has a tariff of its own',
      ...hot(
        `class Tariff {\n  #rate;\n  constructor(rate) {\n    this.#rate = rate;\n  }\n  factor(months) {\n    let value = 1;\n    for (let m = 1; m <= months; m++) value += (1 + this.#rate) ** -m; //hot\n    return value;\n  }\n}\nclass Contract {\n  #tariff;\n  #months;\n  constructor(tariff, months) {\n    this.#tariff = tariff;\n    this.#months = months;\n  }\n  monthly() {\n    return this.#tariff.factor(this.#months);\n  }\n}\nconst terms = [120, 240];\nfunction sum(contracts) {\n  let all = 0;\n  for (const contract of contracts) all += contract.monthly();\n  return all;\n}\nsum(Array.from({ length: 90000 }, (_, i) => new Contract(new Tariff(i), terms[i % 2])));`,
        'factor',
        ['sum', 'monthly'],
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'total',
    fires: hot(
      `const square = (x) => x * x;\nfunction total(list, of) {\n  let sum = 0;\n  for (let i = 0; i < list.length; i++) sum += of(list[i]); //hot\n  return sum;\n}\nfunction share(list, i, of) {\n  return of(list[i]) / total(list, of);\n}\nfunction shares(list) {\n  const out = [];\n  for (let i = 0; i < list.length; i++) out.push(share(list, i, square));\n  return out;\n}\nshares([]);`,
      'total',
      ['shares', 'share'],
    ),
    silent: {
      why: 'what it calls gives something else each time',
      ...hot(
        `let seed = 1;\nconst next = (x) => (seed = (seed * x) % 65521);\nfunction total(list, of) {\n  let sum = 0;\n  for (let i = 0; i < list.length; i++) sum += of(list[i]); //hot\n  return sum;\n}\nfunction share(list, i, of) {\n  return of(list[i]) / total(list, of);\n}\nfunction shares(list) {\n  const out = [];\n  for (let i = 0; i < list.length; i++) out.push(share(list, i, next));\n  return out;\n}\nshares([]);`,
        'total',
        ['shares', 'share'],
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'rank',
    fires: hot(
      `function rank(size) {\n  let best = 0;\n  for (let i = 0; i < size * 40; i++) best = Math.max(best, (i * size) % 97); //hot\n  return best;\n}\nfunction run(n) {\n  const sizes = [3, 5, 8];\n  let seed = 7, size, sum = 0;\n  for (let i = 0; i < n; i++) {\n    seed = (seed * 16807) % 65521;\n    size = sizes[seed % 3];\n    sum += rank(size);\n  }\n  return sum;\n}\nrun(9000);`,
      'rank',
      ['run'],
    ),
    silent: {
      why: 'a program does its whole job again, with what the job gave before',
      ...hot(
        `function rank(state) {\n  let best = 0;\n  for (let i = 0; i < state * 40; i++) best = Math.max(best, (i * state) % 97); //hot\n  return best;\n}\nfunction run(n) {\n  let state = 7;\n  for (let i = 0; i < n; i++) state = rank(state);\n  return state;\n}\nrun(9000);`,
        'rank',
        ['run'],
      ),
    },
  },
  {
    rule: 'derived-again',
    subject: 'shareOf',
    fires: hot(
      `const votes = Array.from({ length: 5000 }, (_, i) => ({ id: i, count: i % 70 }));\nconst shareOf = (vote, all) => vote.count / all.map((one) => one.count).reduce((a, b) => a + b, 0); //hot\nconst shares = votes.filter((one) => one.id > 7).map((vote, _, all) => shareOf(vote, all));\nconsole.log(shares.length);`,
      'shareOf',
    ),
    silent: {
      why: 'each row brings its own list',
      ...hot(
        `const shareOf = (vote, all) => vote.count / all.map((one) => one.count).reduce((a, b) => a + b, 0); //hot\nexport const shares = (rows) => rows.map((row) => shareOf(row, row.votes));\nshares([]);`,
        'shareOf',
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'cached',
    fires: hot(
      `const results = new Map();\nfunction cached(review, work) {\n  const key = \`\${review.id}:\${review.text}\`;\n  if (!results.has(key)) results.set(key, work(review.text)); //hot\n  return results.get(key);\n}\nfunction rate(reviews, work) {\n  return reviews.map((review) => cached(review, work));\n}\nrate([], String);`,
      'cached',
      ['rate'],
    ),
    silent: {
      why: 'the value depends on all that is in the key',
      ...hot(
        `const results = new Map();\nfunction cached(review, work) {\n  const key = \`\${review.id}:\${review.text}\`;\n  if (!results.has(key)) results.set(key, work(review.id, review.text)); //hot\n  return results.get(key);\n}\nfunction rate(reviews, work) {\n  return reviews.map((review) => cached(review, work));\n}\nrate([], String);`,
        'cached',
        ['rate'],
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'get',
    fires: hot(
      `const known = {};\nfunction get(key, work) {\n  if (known[key] !== undefined) return known[key];\n  return (known['_' + key] = work(key)); //hot\n}\nfunction all(keys, work) {\n  for (const key of keys) get(key, work);\n}\nall([], String);`,
      'get',
      ['all'],
    ),
    silent: {
      why: 'what is stored is asked for elsewhere',
      ...hot(
        `const known = {};\nfunction get(key, work) {\n  if (known[key] !== undefined) return known[key];\n  return (known['_' + key] = work(key)); //hot\n}\nexport const raw = (key) => known['_' + key];\nfunction all(keys, work) {\n  for (const key of keys) get(key, work);\n}\nall([], String);`,
        'get',
        ['all'],
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'fetch',
    fires: hot(
      `class Recent {\n  #items = new Map();\n  fetch(key, make) {\n    if (this.#items.has(key)) return this.#items.get(key);\n    const value = make(key);\n    this.#items.set(key, value);\n    if (this.#items.size > 48) this.#items.delete(this.#items.keys().next().value);\n    return value;\n  }\n}\nconst recent = new Recent();\nfunction draw(width) {\n  for (let i = 0; i < width; i++) recent.fetch(i, render);\n}\nfunction render(index) {\n  let sum = index;\n  for (let i = 0; i < 1500; i++) sum += Math.sqrt((sum * i) % 97); //hot\n  return sum;\n}\ndraw(56);`,
      'render',
      ['draw', 'fetch'],
    ),
    silent: {
      why: 'nothing is evicted',
      ...hot(
        `class Recent {\n  #items = new Map();\n  fetch(key, make) {\n    if (this.#items.has(key)) return this.#items.get(key);\n    const value = make(key);\n    this.#items.set(key, value);\n    return value;\n  }\n}\nconst recent = new Recent();\nfunction draw(width) {\n  for (let i = 0; i < width; i++) recent.fetch(i, render);\n}\nfunction render(index) {\n  let sum = index;\n  for (let i = 0; i < 1500; i++) sum += Math.sqrt((sum * i) % 97); //hot\n  return sum;\n}\ndraw(56);`,
        'render',
        ['draw', 'fetch'],
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'nearest',
    fires: hot(
      `const memo = (fn) => {\n  const seen = new Map();\n  return (key) => {\n    if (!seen.has(key)) seen.set(key, fn(key));\n    return seen.get(key);\n  };\n};\nconst weigh = (town) => town.length;\nfunction nearest(name, towns) {\n  const weight = memo(weigh);\n  return weight(name) + weight(towns[name.length]); //hot\n}\nfunction all(names, towns) {\n  for (const name of names) nearest(name, towns);\n}\nall([], []);`,
      'nearest',
      ['all'],
    ),
    silent: {
      why: 'it serves a recursion over what the call is about',
      ...hot(
        `const memo = (fn) => {\n  const seen = new Map();\n  return (key) => {\n    if (!seen.has(key)) seen.set(key, fn(key));\n    return seen.get(key);\n  };\n};\nfunction ways(coins) {\n  const of = memo((left) => (left <= 0 ? 1 : coins.filter((one) => of(left - one)).length)); //hot\n  return of(99);\n}\nfunction all(sets) {\n  for (const coins of sets) ways(coins);\n}\nall([]);`,
        'ways',
        ['all'],
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'evaluate',
    fires: hot(
      `function evaluate({ squares, side }) {\n  let sum = side;\n  for (let i = 0; i < squares.length; i++) sum += squares[i] * i; //hot\n  return sum;\n}\nclass Board {\n  constructor(squares, side) {\n    this.squares = squares;\n    this.side = side;\n  }\n}\nconst boards = [new Board([1, 2, 3], 1), new Board([3, 2, 1], 0)];\nfunction search(n) {\n  let best = 0;\n  for (let i = 0; i < n; i++) best = Math.max(best, evaluate(boards[i % 2]));\n  return best;\n}\nsearch(9000);`,
      'evaluate',
      ['search'],
    ),
    silent: {
      why: 'moves change the squares in place, by another name for them',
      ...hot(
        `function evaluate({ squares, side }) {\n  let sum = side;\n  for (let i = 0; i < squares.length; i++) sum += squares[i] * i; //hot\n  return sum;\n}\nclass Board {\n  constructor(squares, side) {\n    this.squares = squares;\n    this.side = side;\n  }\n  move(from, to) {\n    const { squares } = this;\n    squares[to] = squares[from];\n  }\n}\nconst boards = [new Board([1, 2, 3], 1), new Board([3, 2, 1], 0)];\nfunction search(n) {\n  let best = 0;\n  for (let i = 0; i < n; i++) {\n    boards[i % 2].move(i % 3, 1);\n    best = Math.max(best, evaluate(boards[i % 2]));\n  }\n  return best;\n}\nsearch(9000);`,
        'evaluate',
        ['search'],
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'noise',
    fires: hot(
      `class Source {\n  seed = 5;\n  noise() {\n    let sum = 0;\n    for (let i = 0; i < 400; i++) sum += (this.seed * i) % 89; //hot\n    return sum;\n  }\n}\nconst source = new Source();\nfunction mix(n) {\n  let sum = 0;\n  for (let i = 0; i < n; i++) sum += source.noise() * i;\n  return sum;\n}\nmix(9000);`,
      'noise',
      ['mix'],
    ),
    silent: {
      why: 'each object has a seed of its own, and is asked once',
      ...hot(
        `let made = 0;\nclass Source {\n  seed = made++;\n  noise() {\n    let sum = 0;\n    for (let i = 0; i < 400; i++) sum += (this.seed * i) % 89; //hot\n    return sum;\n  }\n}\nfunction mix(n) {\n  let sum = 0;\n  for (let i = 0; i < n; i++) sum += new Source().noise() * i;\n  return sum;\n}\nmix(9000);`,
        'noise',
        ['mix'],
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'offsetOf',
    fires: hot(
      `import { EventEmitter } from 'node:events';\nfunction offsetOf(zone) {\n  let best = 0;\n  for (let day = 0; day < 365; day++) if ((day * zone) % 53 > best) best = day; //hot\n  return best;\n}\nfunction plan(flights) {\n  let sum = 0;\n  for (const flight of flights) sum += offsetOf(flight.zone);\n  return sum;\n}\nconst bus = new EventEmitter();\nbus.on('plan', plan);\nbus.emit('plan', Array.from({ length: 90000 }, (_, i) => ({ at: i, zone: i % 24 })));`,
      'offsetOf',
      ['plan'],
    ),
    silent: {
      why: 'what is read from a file may have any zone',
      ...hot(
        `import { readRows } from 'rows';\nfunction offsetOf(zone) {\n  let best = 0;\n  for (let day = 0; day < 365; day++) if ((day * zone) % 53 > best) best = day; //hot\n  return best;\n}\nfunction plan(flights) {\n  let sum = 0;\n  for (const flight of flights) sum += offsetOf(flight.zone);\n  return sum;\n}\nconst none = { at: 0, zone: 0 };\nplan([none, ...readRows('flights.csv')]);`,
        'offsetOf',
        ['plan'],
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'text',
    fires: hot(
      `const texts = new Map();\nclass Labels {\n  text(label) {\n    const key = \`\${label.rowId}|\${label.word}\`;\n    if (!texts.has(key)) texts.set(key, this.draw(label.word)); //hot\n    return texts.get(key);\n  }\n  draw(word) {\n    return word.repeat(3);\n  }\n  all(labels) {\n    return labels.map((label) => this.text(label));\n  }\n}\nnew Labels().all([]);`,
      'text',
      ['all'],
    ),
    silent: {
      why: 'what works the value out reads the rest of the key by itself',
      ...hot(
        `const texts = new Map();\nclass Labels {\n  text(word) {\n    const key = \`\${this.localeId}|\${word}\`;\n    if (!texts.has(key)) texts.set(key, this.draw(word)); //hot\n    return texts.get(key);\n  }\n  draw(word) {\n    return this.localeId + word.repeat(3);\n  }\n  all(labels) {\n    return labels.map((label) => this.text(label.word));\n  }\n}\nnew Labels().all([]);`,
        'text',
        ['all'],
      ),
    },
  },
  {
    rule: 'cache-never-hits',
    subject: 'energy',
    fires: hot(
      `const seen = new Map();\nfunction energy(event, work) {\n  const key = event.rowId + '/' + event.note;\n  let found = seen.get(key);\n  if (found === undefined) {\n    found = work(event.note); //hot\n    seen.set(key, found);\n  }\n  return found;\n}\nfunction sum(events, work) {\n  let all = 0;\n  for (const event of events) all += energy(event, work);\n  return all;\n}\nsum([], String);`,
      'energy',
      ['sum'],
    ),
    silent: {
      why: 'the event as a whole is worked on',
      ...hot(
        `const seen = new Map();\nfunction energy(event, work) {\n  const key = event.rowId + '/' + event.note;\n  let found = seen.get(key);\n  if (found === undefined) {\n    found = work(event); //hot\n    seen.set(key, found);\n  }\n  return found;\n}\nfunction sum(events, work) {\n  let all = 0;\n  for (const event of events) all += energy(event, work);\n  return all;\n}\nsum([], String);`,
        'energy',
        ['sum'],
      ),
    },
  },
  {
    rule: 'repeated-work',
    subject: 'nodes',
    fires: hot(
      `import { readFileSync } from 'node:fs';\nconst TIDES = [0.037, 0.298, 0.115];\nfunction nodes(year) {\n  const out = new Float64Array(8784);\n  for (let h = 0; h < out.length; h++) for (const tide of TIDES) out[h] += tide * Math.cos(year * 8784 + h); //hot\n  return out;\n}\nfunction day(year, date) {\n  return nodes(year)[date * 24];\n}\nfor (const one of JSON.parse(readFileSync('days.json', 'utf8'))) day(one.year, one.date);`,
      'nodes',
      ['day'],
    ),
    silent: {
      why: 'nothing says how many depths there are',
      ...hot(
        `import { readFileSync } from 'node:fs';\nconst TIDES = [0.037, 0.298, 0.115];\nfunction nodes(depth) {\n  const out = new Float64Array(8784);\n  for (let h = 0; h < out.length; h++) for (const tide of TIDES) out[h] += tide * Math.cos(depth * 8784 + h); //hot\n  return out;\n}\nfunction day(depth, date) {\n  return nodes(depth)[date * 24];\n}\nfor (const one of JSON.parse(readFileSync('days.json', 'utf8'))) day(one.depth, one.date);`,
        'nodes',
        ['day'],
      ),
    },
  },
];
