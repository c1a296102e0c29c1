import { hot, type RuleCase } from './cases.ts';

const STOP = `class Stop {
  constructor(row) {
    this.code = row.code;
    this.name = row.name;
  }
  answersTo(label) {
    return this.code === label || this.name === label;
  }
}
`;

/** A list behind a Proxy, asked for a stop by its name for each hop. */
const timetable = (search: string, head = '') =>
  hot(
    `${STOP}function open(rows) {
  const stops = rows.map((row) => new Stop(row));
  return new Proxy(stops, {
    get(target, label) { ${head}
      return ${search}; ${head ? '' : '//hot'}
    },
  });
}
function scan(stops, hops) {
  let minutes = 0;
  for (const hop of hops) minutes += stops[hop.from].change;
  return minutes;
}
scan(open([]), []);
`,
    'get',
    ['scan'],
  );

/** Lines that are searched by either of two fields for each order. */
const lines = (head: string) =>
  hot(
    `function count(orders, book, label) {\n  let n = 0;\n  ${head} {\n    if (lines.find((one) => one.sku === label || one.code === label)) n++; //hot\n  }\n  return n;\n}\nfor (const label of process.argv) count([], {}, label);`,
    'count',
  );

/** Causes in functions that nobody calls: the language runs them. */
export const IMPLIED: RuleCase[] = [
  {
    rule: 'linear-search-in-loop',
    subject: 'get',
    fires: timetable('target.find((stop) => stop.answersTo(label))'),
    silent: { why: 'the list is asked for a place', ...timetable('target[label] ?? target.at(-1)') },
  },
  {
    rule: 'linear-search-in-loop',
    subject: 'get',
    // V8 counts what it inlines on the first line.
    fires: timetable('target.find((stop) => stop.answersTo(label))', '//hot'),
    silent: {
      why: 'another walk may have the time of the first line',
      ...timetable('target.some(Boolean) && target.find((stop) => stop.answersTo(label))', '//hot'),
    },
  },
  {
    rule: 'linear-search-in-loop',
    subject: 'get',
    fires: timetable('target.find((stop) => stop.code === label || stop.name === label)'),
    silent: {
      why: 'one of the alternatives compares no key',
      ...timetable('target.find((stop) => stop.code === label || stop.isOpen)'),
    },
  },
  {
    rule: 'linear-search-in-loop',
    subject: 'count',
    fires: lines('const { lines } = book;\n  for (const order of orders)'),
    silent: { why: 'each order has lines of its own', ...lines('for (const { lines } of orders)') },
  },
  {
    rule: 'linear-search-in-loop',
    subject: 'count',
    fires: lines('const lines = [...book.lines];\n  for (const order of orders)'),
    silent: {
      why: 'the list is three elements long',
      ...lines("const lines = [{ sku: 'a' }, { sku: 'b' }, { code: 'c' }];\n  for (const order of orders)"),
    },
  },
];
