import { Agent, get } from 'node:http';
import { FOOD, ACTS } from './recipes.ts';

const port = Number(process.argv[2]);
const agent = new Agent({ keepAlive: true, maxSockets: 8 });
let s = 5;
const below = (n: number): number => {
  s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
  return Math.floor((s / 4294967296) * n);
};

function ask(query: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: `/search?q=${encodeURIComponent(query)}`, agent }, (res) => {
      res.resume();
      res.on('end', () => resolve());
    }).on('error', reject);
  });
}

async function client(queries: number): Promise<void> {
  for (let i = 0; i < queries; i++) {
    const words = [FOOD[below(FOOD.length)], FOOD[below(FOOD.length)], ACTS[below(ACTS.length)], String(below(12000))];
    await ask(words.join(' '));
  }
}

await Promise.all(Array.from({ length: 8 }, () => client(500)));
agent.destroy();
