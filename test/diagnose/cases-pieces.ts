import { hot, type RuleCase } from './cases.ts';

/** A splitter that is given one piece after the other. */
const splitter = (body: string) =>
  hot(
    `class Splitter {
  rest = '';
  lines = [];
  push(chunk) {
    ${body}
  }
}
const splitter = new Splitter();
for (const chunk of process.argv) splitter.push(chunk);
`,
    'push',
  );

/** A parser whose state is in the function around: what is searched is handed on. */
const parser = (feed: string) =>
  hot(
    `function open(see) {
  let rest = '';
  function lines(text) {
    let at = 0;
    if (text.indexOf('\\r') !== -1) throw new Error('no'); //hot
    for (let end = text.indexOf('\\n'); end !== -1; end = text.indexOf('\\n', at)) {
      see(text.slice(at, end));
      at = end + 1;
    }
    return text.slice(at);
  }
  function feed(chunk) {
    ${feed}
  }
  return { feed };
}
const { feed } = open(console.log);
for (const chunk of process.argv) feed(chunk);
`,
    'lines',
    ['feed'],
  );

/** Rows that are put where they belong by a comparison that the program made. */
const sorted = (test: string, then: string) =>
  hot(
    `function cmp(a, b) {
  return a === b ? 0 : a < b ? -1 : 1;
}
class Rows {
  constructor() {
    this.rows = [];
  }
  add(row) {
    const at = this.rows.findIndex((one) => ${test}); //hot
    ${then}
  }
}
const rows = new Rows();
for (const name of process.argv) rows.add({ name });
`,
    'add',
  );

const counted = (test: string, loop: string) =>
  hot(
    `function save(text, node) {\n  ${test} //hot\n  node.text += text;\n}\n${loop} save('x', { text: '', child: {} });`,
    'save',
  );

/** What comes in pieces, what is kept in order, and what is only asked whether it is there. */
export const PIECES: RuleCase[] = [
  {
    rule: 'text-read-back',
    subject: 'push',
    fires: splitter(
      "const text = this.rest + chunk;\n    const parts = text.split('\\n'); //hot\n    this.rest = parts.pop();\n    this.lines.push(...parts);",
    ),
    silent: {
      why: 'only what has come is searched',
      ...splitter(
        "const parts = chunk.split('\\n'); //hot\n    parts[0] = this.rest + parts[0];\n    this.rest = parts.pop();\n    this.lines.push(...parts);",
      ),
    },
  },
  {
    rule: 'text-read-back',
    subject: 'lines',
    fires: parser("const text = rest === '' ? chunk : rest + chunk;\n    rest = lines(text);"),
    silent: {
      why: 'what is put before never changes',
      ...parser('const text = rest + chunk;\n    lines(text);'),
    },
  },
  {
    rule: 'repeated-scan',
    subject: 'add',
    fires: sorted(
      'cmp(one.name, row.name) >= 0',
      'this.rows.splice(at === -1 ? this.rows.length : at, 0, row);',
    ),
    silent: {
      why: 'the result is measured, and no order asked for',
      ...sorted('cmp(one.name, 3) >= 7', 'this.rows.push(row, at);'),
    },
  },
  {
    rule: 'linear-search-in-loop',
    subject: 'save',
    fires: counted('const leaf = Object.keys(node.child).length === 0;', 'for (const one of process.argv)'),
    silent: {
      why: 'it is asked once',
      ...counted('const leaf = Object.keys(node.child).length === 0;', ''),
    },
  },
];
