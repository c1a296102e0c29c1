import { createHash } from 'node:crypto';
import { scan, T } from './scanner.mjs';

export class Module {
  constructor(path, source) {
    this.path = path;
    this.tokens = [...scan(source)];
    this.imports = [];
    this.exports = new Map();
    this.used = new Set();
    this.hash = createHash('sha1').update(source).digest('hex');
    this.#survey();
  }

  #survey() {
    const t = this.tokens;
    this.parts = [];
    let depth = 0;
    let part = null;
    for (let i = 0; i < t.length; i++) {
      const text = t[i].text;
      if (depth === 0 && text === 'import') {
        const names = [];
        for (i += 2; t[i].text !== '}'; i++) if (t[i].type === T.NAME) names.push(t[i].text);
        i += 2;
        this.imports.push({ names, from: t[i].text.slice(1, -1) });
        i++;
        continue;
      }
      if (depth === 0 && text === 'export') continue;
      if (depth === 0 && part === null) {
        part = { name: t[i + 1].text, tokens: [], names: new Set() };
        if (t[i - 1]?.text === 'export') this.exports.set(part.name, part);
      }
      if (text === '{' || text === '(' || text === '[') depth++;
      else if (text === '}' || text === ')' || text === ']') depth--;
      part.tokens.push(t[i]);
      if (t[i].type === T.NAME && t[i - 1]?.text !== '.') part.names.add(text);
      if (depth === 0 && (text === ';' || (text === '}' && part.tokens[0].text === 'function'))) {
        this.parts.push(part);
        part = null;
      }
    }
  }
}
