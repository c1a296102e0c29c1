import { hot, type RuleCase } from './cases.ts';

/** Causes that lie in what lasts: collections, indexes, listeners, and waiting. */
export const LASTING_CASES: RuleCase[] = [
  {
    rule: 'scan-at-every-node',
    subject: 'treeOf',
    fires: hot(
      `function treeOf(pages, parent) {\n  return pages\n    .filter((page) => page.parent === parent) //hot\n    .map((page) => ({ page, children: treeOf(pages, page.id) }));\n}\ntreeOf([], null);`,
      'treeOf',
    ),
    silent: {
      why: 'each step is given its own part of the list',
      ...hot(
        `function treeOf(node, kind) {\n  return node.children\n    .filter((child) => child.kind === kind) //hot\n    .map((child) => ({ child, children: treeOf(child, kind) }));\n}\ntreeOf({ children: [] }, 'page');`,
        'treeOf',
      ),
    },
  },
  {
    rule: 'growing-collection',
    subject: 'size',
    fires: hot(
      `class Pages {\n  lines = [];\n  add(line) {\n    this.lines.push(line);\n    if (this.size() > 1e6) this.flush();\n  }\n  size() {\n    return this.lines.join('').length; //hot\n  }\n  flush() {\n    this.lines = [];\n  }\n}\nconst pages = new Pages();\nfor (const line of input) pages.add(line);`,
      'size',
      ['add'],
    ),
    silent: {
      why: 'it is gone over once, when all of it is there',
      ...hot(
        `class Pages {\n  lines = [];\n  add(line) {\n    this.lines.push(line);\n  }\n  end(last) {\n    this.lines.push(last);\n    return this.lines.join(''); //hot\n  }\n}\nconst pages = new Pages();\nfor (const line of input) pages.add(line);\npages.end('');`,
        'end',
      ),
    },
  },
  {
    rule: 'index-per-lookup',
    subject: 'priceOf',
    fires: hot(
      `class Shop {\n  constructor(products) {\n    this.products = products;\n  }\n  priceOf(sku) {\n    return new Map(this.products.map((one) => [one.sku, one.price])).get(sku); //hot\n  }\n}\nconst shop = new Shop(products);\nfor (const sku of skus) shop.priceOf(sku);`,
      'priceOf',
    ),
    silent: {
      why: 'the index is of what the caller passes, and may be another each time',
      ...hot(
        `function last(events, id) {\n  return new Map(events.map((one) => [one.id, one])).get(id); //hot\n}\nfor (const { events, id } of groups) last(events, id);`,
        'last',
      ),
    },
  },
  {
    rule: 'costly-key',
    subject: 'priced',
    fires: hot(
      `const kept = new Map();\nfunction priced(basket) {\n  const key = JSON.stringify(basket); //hot\n  if (!kept.has(key)) kept.set(key, sum(basket));\n  return kept.get(key);\n}\nfor (const basket of baskets) priced(basket);`,
      'priced',
    ),
    silent: {
      why: 'the text is what is sent',
      ...hot(
        `const sent = new Map();\nfunction send(basket, socket) {\n  const text = JSON.stringify(basket); //hot\n  sent.set(text, true);\n  socket.write(text);\n}\nfor (const basket of baskets) send(basket, socket);`,
        'send',
      ),
    },
  },
  {
    rule: 'listener-fan-out',
    subject: 'onReading',
    fires: hot(
      `function attach(id, bus, alerts) {\n  bus.on('reading', function onReading(frame) {\n    if (frame.device !== id) return; //hot\n    alerts.check(frame);\n  });\n}\nfor (const id of ids) attach(id, bus, alerts);`,
      'onReading',
      ['emit@node:events'],
    ),
    silent: {
      why: 'there is one listener, and it takes every event',
      ...hot(
        `bus.on('reading', function onReading(frame) {\n  if (frame.kind !== wanted) return; //hot\n  total += frame.value;\n});`,
        'onReading',
        ['emit@node:events'],
      ),
    },
  },
  {
    rule: 'busy-wait',
    subject: 'waitFor',
    fires: hot(
      `const tick = () => new Promise((resolve) => setImmediate(resolve));\nexport async function waitFor(done) {\n  while (!done()) await tick(); //hot\n}`,
      'waitFor',
      ['processImmediate@node:internal/timers'],
    ),
    silent: {
      why: 'each turn does a part of the work',
      ...hot(
        `const tick = () => new Promise((resolve) => setImmediate(resolve));\nexport async function drain(queue) {\n  while (queue.length > 0) {\n    handle(queue.pop()); //hot\n    await tick();\n  }\n}`,
        'drain',
        ['processImmediate@node:internal/timers'],
      ),
    },
  },
];
