import type { Input, RuleCase } from './cases.ts';

const PIPE = `export const pipe = (...steps) => function piped(input) {
  return steps.reduce((value, step) => step(value), input);
};
export const compose = (...steps) => function composed(input) {
  let value = input;
  for (let i = steps.length - 1; i >= 0; i--) value = steps[i](value);
  return value;
};
`;
const FLOW = `${PIPE}export const orderBy = (key) => function ordered(list) {
  return [...list].sort((a, b) => key(a) - key(b)); //hot
};
export const withId = (id) => function found(list) {
  return list.find((one) => one.id === id); //hot
};
export const least = function least(list) {
  let best = list[0];
  for (const one of list) if (one.cost < best.cost) best = one; //hot
  return best;
};
export const ranked = function ranked(rows) {
  return rows.map((row) => ({ ...row, score: row.a * row.b })).sort((a, b) => b.score - a.score); //hot
};
export const prop = (name) => (one) => one[name];
export const head = ([first]) => first;
`;

/** A program that composes functions of a file beside it; its `main` calls the composition, which runs `leaf`. */
const composed = (main: string, leaf: string, through = 'piped'): Input => ({
  files: {
    'flow.js': FLOW,
    'main.js': `import { compose, head, least, orderBy, pipe, prop, ranked, withId } from './flow.js';\n${main}\nmain();`,
  },
  stacks: [
    { frames: ['main@./main.js', through, leaf], samples: 180 },
    { frames: ['(program)'], samples: 20 },
  ],
});

/** Causes in the steps of composed functions. */
export const COMPOSITION: RuleCase[] = [
  {
    rule: 'sort-in-loop',
    subject: 'ordered',
    fires: composed(
      `const soonest = pipe(orderBy(prop('due')), head);\nconst pending = new Set(JSON.parse(process.argv[2]));\nfunction main() {\n  while (pending.size > 0) {\n    const next = soonest(pending);\n    pending.delete(next);\n  }\n}`,
      'ordered',
    ),
    silent: {
      why: 'each port has a list of its own',
      ...composed(
        `const soonest = pipe(orderBy(prop('due')), head);\nfunction main() {\n  for (const port of JSON.parse(process.argv[2])) {\n    const pending = new Set(port.ships);\n    console.log(soonest(pending));\n  }\n}`,
        'ordered',
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'ordered',
    fires: composed(
      `const soonest = compose(head, orderBy(prop('due')));\nconst pending = new Set(JSON.parse(process.argv[2]));\nfunction main() {\n  while (pending.size > 0) {\n    const next = soonest(pending);\n    pending.delete(next);\n  }\n}`,
      'ordered',
      'composed',
    ),
    silent: {
      why: 'the step before makes another list each time',
      ...composed(
        `const soonest = compose(head, orderBy(prop('due')), prop('ships'));\nfunction main() {\n  const ports = JSON.parse(process.argv[2]);\n  for (const port of ports) console.log(soonest(port));\n}`,
        'ordered',
        'composed',
      ),
    },
  },
  {
    rule: 'sort-for-one',
    subject: 'ranked',
    fires: composed(
      `const best = pipe(ranked, head);\nfunction main() {\n  for (const rows of JSON.parse(process.argv[2])) console.log(best(rows));\n}`,
      'ranked',
    ),
    silent: {
      why: 'the next step reads all of it',
      ...composed(
        `const names = pipe(ranked, (rows) => rows.map(prop('name')));\nfunction main() {\n  for (const rows of JSON.parse(process.argv[2])) console.log(names(rows));\n}`,
        'ranked',
      ),
    },
  },
  {
    rule: 'linear-search-in-loop',
    subject: 'found',
    fires: composed(
      `const rows = JSON.parse(process.argv[2]);\nfunction main() {\n  for (const id of process.argv) console.log(pipe(withId(id), prop('price'))(rows));\n}`,
      'found',
    ),
    silent: {
      why: 'one search of one list',
      ...composed(
        `const priceOf = pipe(withId('tea'), prop('price'));\nfunction main() {\n  console.log(priceOf(JSON.parse(process.argv[2])));\n}`,
        'found',
      ),
    },
  },
  {
    rule: 'take-best',
    subject: 'least',
    fires: composed(
      `const cheapest = pipe((open) => open.all, least);\nfunction main() {\n  const open = { all: JSON.parse(process.argv[2]) };\n  while (open.all.length > 0) {\n    const next = cheapest(open);\n    open.all.splice(open.all.indexOf(next), 1);\n  }\n}`,
      'least',
    ),
    silent: {
      why: 'what is taken out is no element of it',
      ...composed(
        `const cheapest = pipe(least, prop('at'));\nfunction main() {\n  const open = JSON.parse(process.argv[2]);\n  const done = [1, 2, 3];\n  while (done.length > 0) {\n    const next = cheapest(open);\n    done.splice(next, 1);\n  }\n}`,
        'least',
      ),
    },
  },
];
