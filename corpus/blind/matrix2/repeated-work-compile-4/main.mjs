import { EventEmitter } from 'node:events';

const TERMS = Array.from({ length: 260 }, (_, i) => ['cheap', 'quick', 'secret', 'lucky', 'magic'][i % 5] + ' ' + ['loan', 'pill', 'prize', 'coin'][i % 4] + i);

function matcherFor(terms) {
  const alternatives = terms.map((t) => t.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).sort((a, b) => b.length - a.length);
  return new RegExp('\\b(?:' + alternatives.join('|') + ')\\b', 'gi');
}

async function* comments(total) {
  let s = 5;
  for (let i = 0; i < total; i++) {
    s = (s * 48271) % 2147483647;
    if (i % 64 === 0) await null;
    const body = ['I', 'think', 'this', s % 4 ? 'garden' : TERMS[s % TERMS.length], 'is', 'nice', String(s % 77)].join(' ');
    yield JSON.stringify({ id: i, author: 'a' + (s % 300), body });
  }
}

async function* screen(source, terms) {
  for await (const line of source) {
    const comment = JSON.parse(line);
    const matches = comment.body.match(matcherFor(terms)) ?? [];
    yield { ...comment, matches };
  }
}

class Moderation extends EventEmitter {
  async start(source) {
    for await (const c of source) this.emit(c.matches.length > 0 ? 'held' : 'passed', c);
  }
}

const moderation = new Moderation();
const heldBy = new Map();
let passed = 0;
moderation.on('passed', () => { passed++; });
moderation.on('held', ({ author, matches }) => {
  heldBy.set(author, (heldBy.get(author) ?? 0) + matches.length);
});
await moderation.start(screen(comments(9500), TERMS));
const worst = [...heldBy].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 4);
console.log(passed, heldBy.size, worst);
