import { EventEmitter } from 'node:events';

class Backlog extends EventEmitter {
  #jobs = [];

  offer(job) { this.#jobs.push(job); }
  get size() { return this.#jobs.length; }

  nextJob() {
    return this.#jobs.shift();
  }

  async *drain() {
    while (this.size > 0) {
      const job = this.nextJob();
      this.emit('taken', job);
      yield job;
    }
  }
}

function* pictures(count) {
  for (let i = 0; i < count; i++) yield { id: i, album: 'a' + ((i * 13) % 50), width: 640 + ((i * 97) % 3000), tries: 0 };
}

const backlog = new Backlog();
const albums = new Map();
const sizes = [{ name: 'small', upTo: 1000 }, { name: 'medium', upTo: 2400 }, { name: 'large', upTo: Infinity }];
let pixels = 0;
let again = 0;
backlog.on('taken', (job) => { job.tries++; });
backlog.on('taken', ({ width }) => { pixels += width * Math.round(width * 0.75); });

for (const picture of pictures(50000)) backlog.offer(picture);
let taken = 0;
for await (const job of backlog.drain()) {
  if (++taken > 20000) break;
  if (job.width % 11 === 0 && job.tries < 2) {
    again++;
    backlog.offer(job);
    continue;
  }
  const { name } = sizes.find((s) => job.width <= s.upTo);
  const key = `${job.album}/${name}`;
  albums.set(key, (albums.get(key) ?? 0) + 1);
}
const top = [...albums].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3);
console.log(backlog.size, again, (pixels / 1e6).toFixed(0), top);
