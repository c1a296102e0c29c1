import { hot, type RuleCase } from './cases.ts';

/** Causes by what holds, in other words than those of the rules' first cases: fields, classes, recursion, other files. */
export const FACTS_CASES: RuleCase[] = [
  {
    rule: 'repeated-scan',
    subject: 'entryOf',
    fires: hot(
      `class Registry {\n  #entries = [];\n  add(entry) {\n    this.#entries.push(entry);\n  }\n  entryOf(id) {\n    for (let i = 0; i < this.#entries.length; i++) { //hot\n      const entry = this.#entries[i]; //hot\n      if (entry.id === id) return entry; //hot\n    }\n    return null;\n  }\n}\nconst registry = new Registry();\nfor (const line of process.argv) registry.entryOf(line);\n`,
      'entryOf',
    ),
    silent: {
      why: 'each body works on all others, and leaves itself out',
      ...hot(
        `function step(bodies) {\n  for (const body of bodies) {\n    for (const other of bodies) {\n      if (other === body) continue; //hot\n      body.ax += other.mass / (other.x - body.x); //hot\n    }\n  }\n}\nfor (let i = 0; i < 1000; i++) step([]);`,
        'step',
      ),
    },
  },
  {
    rule: 'repeated-scan',
    subject: 'clone',
    fires: hot(
      `function clone(value, seen, copies) {\n  let at = seen.length;\n  while (at--) {\n    if (seen[at] == value) return copies[at]; //hot\n  }\n  const copy = {};\n  seen.push(value);\n  copies.push(copy);\n  Object.keys(value).forEach((key) => {\n    copy[key] = clone(value[key], seen, copies);\n  });\n  return copy;\n}\nclone({}, [], []);`,
      'clone',
    ),
    silent: {
      why: 'the list belongs to the row that is asked',
      ...hot(
        `function tagged(rows, tag) {\n  let n = 0;\n  for (const row of rows) {\n    for (const one of row.tags) { //hot\n      if (one.name === tag) n++;\n    }\n  }\n  return n;\n}\ntagged([], 'a');`,
        'tagged',
      ),
    },
  },
];
