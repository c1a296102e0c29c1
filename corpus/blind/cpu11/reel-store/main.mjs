import { createHash } from 'node:crypto';
import { cutter } from './cutter.mjs';
import { reels } from './reels.mjs';

const MiB = 1024 * 1024;

class Store {
  #known = new Map();
  bytes = 0;
  stored = 0;

  put(chunk) {
    const key = createHash('sha256').update(chunk).digest('base64url');
    const seen = this.#known.get(key);
    this.bytes += chunk.length;
    if (seen) seen.uses++;
    else {
      this.#known.set(key, { size: chunk.length, uses: 1 });
      this.stored += chunk.length;
    }
    return key;
  }

  histogram() {
    const out = new Map();
    for (const { uses } of this.#known.values()) out.set(uses, (out.get(uses) ?? 0) + 1);
    return [...out].sort(([a], [b]) => a - b);
  }
}

function check(manifest, buffer) {
  const total = manifest.reduce((n, part) => n + part.size, 0);
  if (total !== buffer.length) throw new Error(`manifest covers ${total} of ${buffer.length} bytes`);
}

function main() {
  const cut = cutter({ min: 2048, max: 65536, bits: 13 });
  const store = new Store();
  const manifests = {};

  for (const { name, buffer } of reels()) {
    const manifest = [];
    for (const chunk of cut(buffer)) manifest.push({ key: store.put(chunk), size: chunk.length });
    check(manifest, buffer);
    manifests[name] = manifest;
  }

  for (const [name, parts] of Object.entries(manifests).filter(([n]) => n.endsWith('-8'))) {
    const mean = parts.reduce((n, p) => n + p.size, 0) / parts.length;
    console.log(`${name} ${parts.length} parts, mean ${mean.toFixed(0)}, first ${parts[0].key.slice(0, 8)}`);
  }
  console.log(`${(store.bytes / MiB).toFixed(1)} MiB in, ${(store.stored / MiB).toFixed(1)} MiB kept`);
  console.log(store.histogram().map(([uses, n]) => `${n} used ${uses}x`).join(', '));
}

main();
