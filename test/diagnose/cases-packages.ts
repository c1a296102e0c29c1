import type { Input, RuleCase } from './cases.ts';

const PACKAGE = (name: string) => JSON.stringify({ name, version: '1.2.3', main: 'index.js' });

/** A program on a package; `frames` from the outermost in, the last of them the package's. */
const on = (name: string, source: string, frames: string[], samples = 160): Input => ({
  files: {
    'main.js': source,
    [`node_modules/${name}/package.json`]: PACKAGE(name),
    [`node_modules/${name}/index.js`]: `function ${frames.at(-1)}() {}\nfunction inner() {}\n`,
  },
  stacks: [
    {
      frames: [
        ...frames.slice(0, -1),
        `${frames.at(-1)}@./node_modules/${name}/index.js`,
        `inner@./node_modules/${name}/index.js`,
      ],
      samples,
    },
    { frames: ['(program)'], samples: 200 - samples },
  ],
});

const SERVER = 'parserOnIncoming@node:_http_server';

/** How packages are used: a case per fact, not per package. */
export const PACKAGES: RuleCase[] = [
  {
    // `fed`: through a function that a loop calls.
    rule: 'package-use',
    subject: 'absorb',
    fires: on(
      'immer',
      `import { produce } from 'immer';\nconst absorb = (state, event) => produce(state, (draft) => {\n  draft.total += event.value;\n});\nfunction main(events) {\n  let state = { total: 0 };\n  for (const event of events) state = absorb(state, event);\n  return state;\n}\nmain(JSON.parse(process.argv[2]));`,
      ['(top)', 'main', 'absorb', 'produce'],
    ),
    silent: {
      why: 'one recipe takes all events',
      ...on(
        'immer',
        `import { produce } from 'immer';\nfunction absorb(state, events) {\n  return produce(state, (draft) => {\n    for (const event of events) draft.total += event.value;\n  });\n}\nfunction main(events) {\n  return absorb({ total: 0 }, events);\n}\nmain(JSON.parse(process.argv[2]));`,
        ['(top)', 'main', 'absorb', 'produce'],
      ),
    },
  },
  {
    // `fed`, where each item has a state of its own.
    rule: 'package-use',
    subject: 'replay',
    fires: on(
      'immer',
      `import { produce } from 'immer';\nfunction replay(events) {\n  let state = { seen: [] };\n  for (const event of events) {\n    state = produce(state, (draft) => {\n      draft.seen.push(event.id);\n    });\n  }\n  return state;\n}\nreplay(JSON.parse(process.argv[2]));`,
      ['(top)', 'replay', 'produce'],
    ),
    silent: {
      why: 'each turn changes another object',
      ...on(
        'immer',
        `import { produce } from 'immer';\nfunction stamp(orders) {\n  const out = [];\n  for (const order of orders) out.push(produce(order, (draft) => {\n    draft.seen = true;\n  }));\n  return out;\n}\nstamp(JSON.parse(process.argv[2]));`,
        ['(top)', 'stamp', 'produce'],
      ),
    },
  },
  {
    // `same: ['on']`: the receiver stays, and comes from elsewhere.
    rule: 'package-use',
    subject: 'generate',
    fires: on(
      'ts-morph',
      `import { Project } from 'ts-morph';\nfunction generate(declaration, fields) {\n  for (const field of fields) declaration.addProperty({ name: field.name });\n}\nexport function main(fields) {\n  const file = new Project().createSourceFile('a.ts');\n  generate(file.addInterface({ name: 'Row' }), fields);\n}\nmain(JSON.parse(process.argv[2]));`,
      ['(top)', 'main', 'generate', 'addProperty'],
    ),
    silent: {
      why: 'each declaration gets one property',
      ...on(
        'ts-morph',
        `import { Project } from 'ts-morph';\nfunction mark(declarations) {\n  for (const declaration of declarations) declaration.addProperty({ name: 'seen' });\n}\nexport function main() {\n  mark(new Project().getSourceFiles());\n}\nmain();`,
        ['(top)', 'main', 'mark', 'addProperty'],
      ),
    },
  },
  {
    // `taken`.
    rule: 'package-use',
    subject: 'upcoming',
    fires: on(
      'rrule',
      `import { RRule } from 'rrule';\nfunction upcoming(rule, from) {\n  const dates = rule.all();\n  return dates.filter((date) => date > from);\n}\nfor (const text of process.argv) upcoming(RRule.fromString(text), Date.now());`,
      ['(top)', 'upcoming', 'all'],
    ),
    silent: {
      why: 'every date is shown',
      ...on(
        'rrule',
        `import { RRule } from 'rrule';\nfunction calendar(rule) {\n  const dates = rule.all();\n  return dates.map((date) => date.toISOString());\n}\nfor (const text of process.argv) calendar(RRule.fromString(text));`,
        ['(top)', 'calendar', 'all'],
      ),
    },
  },
  {
    // `option` missing, and the same template.
    rule: 'package-use',
    subject: 'page',
    fires: on(
      'ejs',
      `import ejs from 'ejs';\nfunction page(file, data) {\n  return ejs.renderFile(file, data, { async: true });\n}\nfor (const row of JSON.parse(process.argv[2])) page('row.ejs', row);`,
      ['(top)', 'page', 'renderFile'],
    ),
    silent: {
      why: 'the cache is on',
      ...on(
        'ejs',
        `import ejs from 'ejs';\nfunction page(file, data) {\n  return ejs.renderFile(file, data, { cache: true });\n}\nfor (const row of JSON.parse(process.argv[2])) page('row.ejs', row);`,
        ['(top)', 'page', 'renderFile'],
      ),
    },
  },
  {
    // `same: 'all'`: depends on nothing that the function is given.
    rule: 'package-use',
    subject: 'check',
    fires: on(
      'zod',
      `import { z } from 'zod';\nfunction check(body) {\n  const schema = z.object({ id: z.number(), name: z.string() });\n  return schema.safeParse(body).success;\n}\nfor (const body of JSON.parse(process.argv[2])) check(body);`,
      ['(top)', 'check', 'object'],
    ),
    silent: {
      why: 'the schema is made of what the function is given',
      ...on(
        'zod',
        `import { z } from 'zod';\nfunction check(fields, body) {\n  const schema = z.object(Object.fromEntries(fields.map((one) => [one, z.string()])));\n  return schema.safeParse(body).success;\n}\nfor (const form of JSON.parse(process.argv[2])) check(form.fields, form.body);`,
        ['(top)', 'check', 'object'],
      ),
    },
  },
  {
    // `served`.
    rule: 'package-use',
    subject: 'routes',
    fires: on(
      'express',
      `import express from 'express';\nexport function routes(tenant) {\n  const router = express.Router();\n  return router.get('/', (req, res) => res.send(tenant));\n}`,
      [SERVER, 'routes', 'Router'],
    ),
    silent: {
      why: 'it is put together at start-up',
      ...on(
        'express',
        `import express from 'express';\nexport function routes(tenant) {\n  const router = express.Router();\n  return router.get('/', (req, res) => res.send(tenant));\n}\nroutes(process.env.TENANT);`,
        ['(top)', 'routes', 'Router'],
      ),
    },
  },
  {
    // `served`, of what is handed over.
    rule: 'package-use',
    subject: 'upload',
    fires: on(
      'express',
      `import { json } from 'express';\nexport function upload(req, res, next) {\n  return json({ limit: '5mb' })(req, res, next);\n}`,
      [SERVER, 'upload', 'json'],
    ),
    silent: {
      why: 'it is a method of the response',
      ...on(
        'express',
        `import express from 'express';\nexport function list(req, res) {\n  return res.json({ rows: [] });\n}\nexpress().get('/', list);`,
        [SERVER, 'list', 'json'],
      ),
    },
  },
  {
    // `loopWithout`.
    rule: 'package-use',
    subject: 'build',
    fires: on(
      'rbush',
      `import RBush from 'rbush';\nfunction build(items) {\n  const tree = new RBush();\n  for (const item of items) tree.insert(item);\n  return tree;\n}\nbuild(JSON.parse(process.argv[2]));`,
      ['(top)', 'build', 'insert'],
    ),
    silent: {
      why: 'each turn asks what is there',
      ...on(
        'rbush',
        `import RBush from 'rbush';\nfunction place(labels) {\n  const tree = new RBush();\n  for (const label of labels) if (tree.search(label).length === 0) tree.insert(label);\n  return tree;\n}\nplace(JSON.parse(process.argv[2]));`,
        ['(top)', 'place', 'insert'],
      ),
    },
  },
  {
    // `outside`.
    rule: 'package-use',
    subject: 'fill',
    fires: on(
      'yjs',
      `import * as Y from 'yjs';\nfunction fill(list, items) {\n  for (const item of items) list.push([item]);\n}\nconst doc = new Y.Doc();\nfill(doc.getArray('a'), JSON.parse(process.argv[2]));`,
      ['(top)', 'fill', 'push'],
    ),
    silent: {
      why: 'one transaction is around it',
      ...on(
        'yjs',
        `import * as Y from 'yjs';\nfunction fill(doc, list, items) {\n  doc.transact(() => {\n    for (const item of items) list.push([item]);\n  });\n}\nconst doc = new Y.Doc();\nfill(doc, doc.getArray('a'), JSON.parse(process.argv[2]));`,
        ['(top)', 'fill', 'push'],
      ),
    },
  },
  {
    // `inside`.
    rule: 'package-use',
    subject: 'Function',
    fires: on(
      '@babel/traverse',
      `import traverse from '@babel/traverse';\nexport function names(ast) {\n  const found = [];\n  traverse(ast, {\n    Function(path) {\n      traverse(path.node, { noScope: true, Identifier: (one) => found.push(one.node.name) });\n    },\n  });\n  return found;\n}`,
      ['names', 'Function', 'traverse'],
    ),
    silent: {
      why: 'one traversal does it',
      ...on(
        '@babel/traverse',
        `import traverse from '@babel/traverse';\nexport function names(ast) {\n  const found = [];\n  traverse(ast, { Identifier: (one) => found.push(one.node.name) });\n  return found;\n}`,
        ['names', 'traverse'],
      ),
    },
  },
  {
    // `argument`, in a walk of the package's own.
    rule: 'package-use',
    subject: 'read',
    fires: on(
      'cheerio',
      `import * as cheerio from 'cheerio';\nexport function cells($) {\n  $('tr').each(function read(_, row) {\n    const inner = cheerio.load($.html(row));\n    console.log(inner('td').text());\n  });\n}`,
      ['cells', 'read', 'load'],
    ),
    silent: {
      why: 'each text is another document',
      ...on(
        'cheerio',
        `import * as cheerio from 'cheerio';\nexport function titles(pages) {\n  pages.each(function read(_, page) {\n    const inner = cheerio.load(page.body);\n    console.log(inner('title').text());\n  });\n}`,
        ['titles', 'read', 'load'],
      ),
    },
  },
  {
    // `same: [0]`; what was made once is called with what differs.
    rule: 'package-use',
    subject: 'page',
    fires: on(
      'eta',
      `import { Eta } from 'eta';\nconst eta = new Eta();\nconst text = '<p><%= it.name %></p>';\nfunction page(data) {\n  return eta.renderString(text, data);\n}\nfor (const row of JSON.parse(process.argv[2])) page(row);`,
      ['(top)', 'page', 'renderString'],
    ),
    silent: {
      why: 'the pattern is compiled once',
      ...on(
        'picomatch',
        `import picomatch from 'picomatch';\nfunction sources(paths) {\n  const isMatch = picomatch('**/*.ts');\n  return paths.filter((path) => isMatch(path));\n}\nsources(JSON.parse(process.argv[2]));`,
        ['(top)', 'sources', 'isMatch'],
      ),
    },
  },
  {
    // `awaited`.
    rule: 'package-use',
    subject: 'publish',
    fires: on(
      'kafkajs',
      `import { Kafka } from 'kafkajs';\nconst producer = new Kafka({}).producer();\nexport async function publish(rows) {\n  for (const row of rows) await producer.send({ topic: 'a', messages: [row] });\n}`,
      ['publish', 'send'],
    ),
    silent: {
      why: 'nobody waits for one before the next',
      ...on(
        'kafkajs',
        `import { Kafka } from 'kafkajs';\nconst producer = new Kafka({}).producer();\nexport async function publish(rows) {\n  const sent = [];\n  for (const row of rows) sent.push(producer.send({ topic: 'a', messages: [row] }));\n  await Promise.all(sent);\n}`,
        ['publish', 'send'],
      ),
    },
  },
  {
    // `argument`, with a second one missing.
    rule: 'package-use',
    subject: 'titleOf',
    fires: on(
      'jsdom',
      `import { JSDOM } from 'jsdom';\nfunction titleOf(html) {\n  const dom = new JSDOM(html);\n  return dom.window.document.title;\n}\nfor (const html of process.argv) titleOf(html);`,
      ['(top)', 'titleOf', 'JSDOM'],
    ),
    silent: {
      why: 'the page runs its scripts',
      ...on(
        'jsdom',
        `import { JSDOM } from 'jsdom';\nfunction titleOf(html) {\n  const dom = new JSDOM(html, { runScripts: 'dangerously' });\n  return dom.window.document.title;\n}\nfor (const html of process.argv) titleOf(html);`,
        ['(top)', 'titleOf', 'JSDOM'],
      ),
    },
  },
];
