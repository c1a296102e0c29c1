import { EventEmitter } from 'node:events';

const PARTICLES = ['the', 'a', 'an', 'of'];

function filingKey(title) {
  return title.toLowerCase().split(' ').filter((w) => !PARTICLES.includes(w)).map((w) => w.replace(/[^a-z0-9]/g, '')).join(' ');
}

function headingOrder(a, b) {
  const x = filingKey(a.title);
  const y = filingKey(b.title);
  return x < y ? -1 : x > y ? 1 : a.year - b.year;
}

async function* titles(total) {
  const words = ['River', 'Stone', "Winter's", 'House', 'of', 'Glass', 'a', 'Journey', 'Long-Lost', 'an', 'Island'];
  let s = 8;
  for (let i = 0; i < total; i++) {
    const parts = ['The'];
    for (let k = 0; k < 5; k++) {
      s = (s * 48271) % 2147483647;
      parts.push(words[s % words.length]);
    }
    if (i % 200 === 0) await null;
    yield { title: parts.join(' '), year: 1900 + (s % 120) };
  }
}

class Cataloguer extends EventEmitter {
  async arrange(source) {
    const all = [];
    for await (const book of source) {
      all.push(book);
      if (all.length % 1000 === 0) this.emit('progress', all.length);
    }
    all.sort(headingOrder);
    this.emit('ready', all);
  }
}

const cataloguer = new Cataloguer();
const steps = [];
cataloguer.on('progress', (n) => steps.push(n));
cataloguer.on('ready', (all) => {
  const perDecade = new Map();
  for (const b of all) perDecade.set(b.year - (b.year % 10), (perDecade.get(b.year - (b.year % 10)) ?? 0) + 1);
  console.log([...perDecade].sort((a, b) => a[0] - b[0]).map(([d, n]) => `${d}:${n}`).join(' '));
  console.log(steps.length, all[0].title, '/', all.at(-1).title);
});
await cataloguer.arrange(titles(25000));
