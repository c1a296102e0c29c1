import { hot, type RuleCase } from './cases.ts';

/** Work that is done for nothing: texts put together anew, results that nobody reads, objects that only the collector sees. */
export const WASTE: RuleCase[] = [
  {
    rule: 'spliced-text',
    subject: 'curly',
    fires: {
      files: {
        'app.mjs': `const put = (text, at, mark) => text.slice(0, at) + mark + text.slice(at + 1); //hot\nfunction curly(token) {\n  let at = token.content.indexOf('"');\n  while (at >= 0) {\n    token.content = put(token.content, at, '“');\n    at = token.content.indexOf('"', at + 1);\n  }\n  return token;\n}\ncurly({ content: process.argv.join(' ') });`,
      },
      stacks: [
        { frames: ['(top)', 'curly', 'put'], samples: 150 },
        { frames: ['(program)'], samples: 50 },
      ],
    },
    silent: {
      why: 'each text is changed once',
      files: {
        'app.mjs': `const put = (text, at, mark) => text.slice(0, at) + mark + text.slice(at + 1); //hot\nfunction curly(tokens) {\n  for (const token of tokens) {\n    token.content = put(token.content, token.content.indexOf('"'), '“');\n  }\n  return tokens;\n}\ncurly(process.argv.map((content) => ({ content })));`,
      },
      stacks: [
        { frames: ['(top)', 'curly', 'put'], samples: 150 },
        { frames: ['(program)'], samples: 50 },
      ],
    },
  },
  {
    rule: 'spliced-text',
    subject: 'insert',
    fires: hot(
      `class Sheet {\n  #text = '';\n  insert(at, piece) {\n    this.#text = \`\${this.#text.substring(0, at)}\${piece}\${this.#text.substring(at)}\`; //hot\n  }\n}\nconst sheet = new Sheet();\nfor (const [at, piece] of process.argv.entries()) sheet.insert(at, piece);`,
      'insert',
    ),
    silent: {
      why: 'what is put together is another text than what was cut',
      ...hot(
        `class Sheet {\n  #text = '';\n  insert(line, at, piece) {\n    this.#text = line.substring(0, at) + piece + line.substring(at); //hot\n  }\n}\nconst sheet = new Sheet();\nfor (const [at, line] of process.argv.entries()) sheet.insert(line, at, 'x');`,
        'insert',
      ),
    },
  },
  {
    rule: 'sort-in-loop',
    subject: 'addRoute',
    fires: {
      files: {
        'app.mjs': `const byPath = function byPath(all) {\n  return (left, right) => left.path.split('/').length - right.path.split('/').length || all.indexOf(left) - all.indexOf(right); //hot\n};\nclass Node {\n  constructor() {\n    this.children = [];\n  }\n  addRoute(route) {\n    this.children.push(route);\n    this.children.sort(byPath(this.children.slice(0)));\n  }\n}\nconst root = new Node();\nfor (const path of process.argv) root.addRoute({ path });`,
      },
      stacks: [
        { frames: ['(top)', 'addRoute', 'byPath'], samples: 180 },
        { frames: ['(program)'], samples: 20 },
      ],
    },
    silent: {
      why: 'it is sorted once, after all were added',
      files: {
        'app.mjs': `const byPath = function byPath(all) {\n  return (left, right) => left.path.split('/').length - right.path.split('/').length || all.indexOf(left) - all.indexOf(right); //hot\n};\nfunction routes(paths) {\n  const children = paths.map((path) => ({ path }));\n  return children.sort(byPath(children.slice(0)));\n}\nroutes(process.argv);`,
      },
      stacks: [
        { frames: ['(top)', 'routes', 'byPath'], samples: 180 },
        { frames: ['(program)'], samples: 20 },
      ],
    },
  },
];
