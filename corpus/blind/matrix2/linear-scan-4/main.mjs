import { EventEmitter, once } from 'node:events';

const PAGES = ['/', '/pricing', '/docs', '/blog'];

async function* hits(total) {
  let s = 99;
  for (let i = 0; i < total; i += 500) {
    const batch = [];
    for (let j = 0; j < 500; j++) {
      s = (s * 16807) % 2147483647;
      batch.push(JSON.stringify({ visitor: s % 36000, page: PAGES[s % 4], ms: s % 3000 }));
    }
    yield batch;
  }
}

async function* decode(source) {
  for await (const batch of source) yield batch.map((line) => JSON.parse(line));
}

async function* firstSightings(source, known) {
  for await (const batch of source) {
    const fresh = batch.filter((hit) => {
      if (known.includes(hit.visitor)) return false;
      known.push(hit.visitor);
      return true;
    });
    yield { size: batch.length, fresh, longest: Math.max(...batch.map((h) => h.ms)) };
  }
}

class Dashboard extends EventEmitter {
  async follow(stream) {
    for await (const part of stream) this.emit('part', part);
    this.emit('done');
  }
}

const board = new Dashboard();
const landing = new Map(PAGES.map((p) => [p, 0]));
let total = 0;
let longest = 0;
board.on('part', ({ size, fresh, longest: ms }) => {
  total += size;
  longest = Math.max(longest, ms);
  for (const hit of fresh) landing.set(hit.page, landing.get(hit.page) + 1);
});
const finished = once(board, 'done');
board.follow(firstSightings(decode(hits(90000)), []));
await finished;
console.log(total, longest, [...landing].map(([p, n]) => `${p}=${n}`).join(' '));
