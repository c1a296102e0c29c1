'use strict';

// Writes the sources of a made-up code base: modules with imports, classes, functions with nested control flow.
function random(seed) {
  let a = seed | 0;
  return () => {
    a = (a + 0x9e3779b9) | 0;
    let t = a ^ (a >>> 16);
    t = Math.imul(t, 0x21f0aaad);
    t ^= t >>> 15;
    t = Math.imul(t, 0x735a2d97);
    return ((t ^ (t >>> 15)) >>> 0) / 4294967296;
  };
}

const NOUNS = ['order', 'invoice', 'parcel', 'berth', 'pilot', 'quota', 'ledger', 'route', 'crew', 'tariff', 'permit', 'vessel'];
const VERBS = ['load', 'check', 'merge', 'render', 'settle', 'rank', 'close', 'open', 'assign', 'split'];

class SourceWriter {
  constructor(rnd) {
    this.rnd = rnd;
    this.out = [];
    this.level = 0;
  }

  int(n) {
    return Math.floor(this.rnd() * n);
  }

  one(list) {
    return list[this.int(list.length)];
  }

  line(text) {
    this.out.push('  '.repeat(this.level) + text);
  }

  block(head, body, tail = '}') {
    this.line(`${head} {`);
    this.level++;
    body();
    this.level--;
    this.line(tail);
  }

  name() {
    const noun = this.one(NOUNS);
    return this.one(VERBS) + noun[0].toUpperCase() + noun.slice(1);
  }

  expression(depth) {
    const roll = this.int(depth > 0 ? 11 : 4);
    switch (roll) {
      case 0: return String(this.int(1000));
      case 1: return `'${this.one(NOUNS)}-${this.int(50)}'`;
      case 2: return this.one(NOUNS);
      case 3: return `${this.one(NOUNS)}.${this.one(NOUNS)}`;
      case 4: return `${this.expression(depth - 1)} + ${this.expression(depth - 1)}`;
      case 5: return `(${this.expression(depth - 1)} ${this.one(['&&', '||'])} ${this.expression(0)})`;
      case 6: return `${this.name()}(${this.expression(depth - 1)}, ${this.expression(0)})`;
      case 7: return `\`${this.one(NOUNS)} \${${this.expression(depth - 1)}} done\``;
      case 8: return `{ ${this.one(NOUNS)}: ${this.expression(depth - 1)}, ...${this.one(NOUNS)} }`;
      case 9: return `[${this.expression(depth - 1)}, ${this.expression(0)}].map((x) => x.${this.one(NOUNS)})`;
      default: return `(${this.expression(0)} > ${this.int(90)} ? ${this.expression(depth - 1)} : ${this.expression(0)})`;
    }
  }

  statement(depth) {
    const roll = this.int(depth > 0 ? 8 : 3);
    if (roll === 0) this.line(`const ${this.one(NOUNS)}${this.int(9999)} = ${this.expression(3)};`);
    else if (roll === 1) this.line(`${this.one(NOUNS)}.${this.one(NOUNS)} = ${this.expression(2)};`);
    else if (roll === 2) this.line(`${this.name()}(${this.expression(2)});`);
    else if (roll === 3) this.block(`if (${this.one(NOUNS)}.${this.one(NOUNS)} > ${this.int(80)} && ${this.one(NOUNS)})`, () => this.statements(depth - 1, 2));
    else if (roll === 4) this.block(`for (const x of ${this.one(NOUNS)}.list)`, () => this.statements(depth - 1, 2));
    else if (roll === 5) this.block('try', () => this.statements(depth - 1, 2), '} catch (e) { report(e); }');
    else if (roll === 6) this.block(`while (${this.one(NOUNS)}.next())`, () => this.statements(depth - 1, 1));
    else this.line(`if (!${this.one(NOUNS)}) return ${this.expression(1)};`);
  }

  statements(depth, most) {
    for (let n = 1 + this.int(most); n > 0; n--) this.statement(depth);
  }
}

function writeModule(seed, index, total) {
  const w = new SourceWriter(random(seed * 7919 + index));
  const imports = new Set();
  for (let n = w.int(6); n > 0; n--) imports.add(w.int(total));
  imports.delete(index);
  for (const other of imports) w.line(`import { ${w.name()} as use${other} } from './module-${other}.js';`);
  for (let f = 3 + w.int(4); f > 0; f--) {
    w.block(`export ${w.rnd() < 0.3 ? 'async ' : ''}function ${w.name()}${f}(${NOUNS.slice(0, 2 + w.int(3)).join(', ')})`, () => {
      w.statements(3, 6);
      w.line(`return ${w.expression(3)};`);
    });
  }
  w.block(`export class ${w.name()}Desk`, () => {
    for (let m = 1 + w.int(4); m > 0; m--) w.block(`${w.name()}${m}(${w.one(NOUNS)}, ...rest)`, () => w.statements(2, 4));
  });
  return { path: `module-${index}.js`, text: w.out.join('\n') };
}

exports.writeModule = writeModule;
