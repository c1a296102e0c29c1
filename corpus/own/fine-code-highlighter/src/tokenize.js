import { master, names, keywords, literals } from './grammar.js';

export function* tokenize(code) {
  master.lastIndex = 0;
  while (master.lastIndex < code.length) {
    const at = master.lastIndex;
    const m = master.exec(code);
    if (m === null) {
      yield { type: 'other', text: code[at] };
      master.lastIndex = at + 1;
      continue;
    }
    let type = 'other';
    for (let i = 0; i < names.length; i++) {
      if (m[i + 1] !== undefined) {
        type = names[i];
        break;
      }
    }
    if (type === 'word') type = keywords.has(m[0]) ? 'keyword' : literals.includes(m[0]) ? 'literal' : 'name';
    yield { type, text: m[0] };
  }
}
