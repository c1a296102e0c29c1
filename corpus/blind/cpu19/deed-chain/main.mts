import { seal } from './seal.mts';
import { deeds, type Deed } from './deeds.mts';

interface Entry {
  deed: Deed;
  seal: Uint8Array;
}

class Chain {
  #entries: Entry[] = [];
  #tip = new Uint8Array(16);

  // Every seal covers the one before it, so that entries are sealed one after the other.
  async append(deed: Deed): Promise<Uint8Array> {
    const copy = JSON.parse(JSON.stringify(deed)) as Deed;
    const digest = seal(Buffer.concat([this.#tip, Buffer.from(JSON.stringify(copy))]), new Uint8Array(16));
    for (let nonce = 0; digest[0] > 0; nonce++) stretch(digest, nonce);
    this.#entries.push({ deed: copy, seal: digest });
    this.#tip = digest;
    return digest;
  }

  root(): Uint8Array {
    let level = this.#entries.map((e) => e.seal);
    while (level.length > 1) {
      const above: Uint8Array[] = [];
      for (let i = 0; i < level.length; i += 2) above.push(seal(Buffer.concat([level[i], level[i + 1] ?? level[i]]), new Uint8Array(16)));
      level = above;
    }
    return level[0];
  }

  get length(): number {
    return this.#entries.length;
  }

  entries(): IterableIterator<Entry> {
    return this.#entries.values();
  }

  *owners(): Generator<[number, string]> {
    const last = new Map<number, string>();
    for (const { deed } of this.#entries) last.set(deed.parcel, deed.to);
    yield* last;
  }
}

const work = new Uint8Array(24);
// A seal is stretched until it begins with a small byte, as the registry asks.
function stretch(digest: Uint8Array, nonce: number): void {
  work.set(digest);
  work[16] = nonce & 255;
  work[17] = nonce >>> 8;
  seal(work, digest);
}

const chain = new Chain();
let tip: Uint8Array = new Uint8Array(0);
for await (const deed of deeds(16000)) tip = await chain.append(deed);

console.log('entries', chain.length);
console.log('tip ', Buffer.from(tip).toString('hex'));
console.log('root', Buffer.from(chain.root()).toString('hex'));
const turnover = new Float64Array(24);
let clauses = 0;
for (const { deed } of chain.entries()) {
  turnover[Math.min(23, Math.floor(deed.price / 4000))] += deed.price;
  clauses += deed.clauses.length;
}
console.log('clauses', clauses, 'turnover', Array.from(turnover, (v) => Math.round(v / 1e6)).join(' '));

const counts = new Map<string, number>();
for (const [, who] of chain.owners()) counts.set(who, (counts.get(who) ?? 0) + 1);
console.log([...counts].sort((a, b) => b[1] - a[1]).slice(0, 4).map(([n, c]) => `${n} ${c}`).join(', '));
