import { BufferPool } from './buffer-pool.js';
import { ThumbCache } from './thumb-cache.js';

class Thumb {
  constructor(photo, edge, pixels) {
    this.photo = photo;
    this.edge = edge;
    this.pixels = pixels;
  }
}

const pool = new BufferPool(96 * 1024, 12);
const cache = new ThumbCache(5_000_000);
const firstSeen = new WeakMap();
let clock = 0;

export function thumbnail(photo, edge) {
  clock += 1;
  const key = `${photo.id}@${edge}`;
  const hit = cache.get(key);
  if (hit) return hit;
  const scratch = pool.borrow();
  scratch.fill(photo.tone, 0, edge * edge * 3);
  const thumb = new Thumb(photo.id, edge, Uint8Array.from(scratch.subarray(0, edge * edge * 3)));
  pool.giveBack(scratch);
  firstSeen.set(thumb, { clock, exif: { iso: photo.tone, lens: `lens ${photo.id % 9}` } });
  cache.put(key, thumb);
  return thumb;
}

export const report = () => ({ allocated: pool.allocated, lent: pool.lent, evicted: cache.evicted, bytes: cache.bytes });
