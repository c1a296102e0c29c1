import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import { LoftRegister } from './register.mjs';
import { clockings } from './clockings.mjs';

const RELEASE = { lat: 43.6, lon: 1.44, at: Date.UTC(2026, 5, 13, 5, 45) };

const office = spawn(process.execPath, [fileURLToPath(new URL('office.mjs', import.meta.url))], { stdio: ['ignore', 'pipe', 'inherit'] });
const [line] = await once(createInterface(office.stdout), 'line');
const register = new LoftRegister(Number(line));

const rad = Math.PI / 180;
function kilometres(a, b) {
  const u = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12742 * Math.asin(Math.sqrt(u));
}

class Result {
  #rows = [];
  #rejected = new Map();

  accept(bird, loft, at) {
    const km = kilometres(RELEASE, loft);
    const minutes = (at - RELEASE.at) / 60000;
    this.#rows.push({ ring: bird.ring, colour: bird.colour, loft: loft.name, speed: (km * 1000) / minutes });
  }

  reject(reason) {
    this.#rejected.set(reason, (this.#rejected.get(reason) ?? 0) + 1);
  }

  *prizes(count) {
    const best = [...this.#rows].sort((a, b) => b.speed - a.speed || a.ring.localeCompare(b.ring));
    for (const [i, row] of best.slice(0, count).entries()) yield { place: i + 1, ...row };
  }

  summary() {
    return `${this.#rows.length} birds home, ${[...this.#rejected].map(([r, n]) => `${n} ${r}`).join(', ') || 'none rejected'}`;
  }
}

async function evaluate(entries) {
  const result = new Result();
  for await (const entry of entries) {
    const bird = await register.bird(entry.ring);
    if (!bird) {
      result.reject('unknown ring');
      continue;
    }
    const loft = await register.loft(bird.loft);
    if (entry.seal !== loft.seal) result.reject('wrong clock seal');
    else result.accept(bird, loft, entry.at);
  }
  return result;
}

const result = await evaluate(clockings(190, RELEASE.at));
console.log(result.summary());
for (const p of result.prizes(8)) console.log(String(p.place).padStart(2), p.ring, p.colour.padEnd(8), p.loft.padEnd(9), p.speed.toFixed(2));
register.close();
office.kill();
