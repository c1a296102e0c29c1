import { LRUCache } from 'lru-cache';
import { render } from './render.js';

export class ProofCache {
  #proofs = new LRUCache({
    maxSize: 1_000_000,
    sizeCalculation: (proof) => proof.pages,
  });
  hits = 0;
  misses = 0;

  get(order) {
    const known = this.#proofs.get(order);
    if (known) {
      this.hits += 1;
      return known;
    }
    this.misses += 1;
    const proof = render(order);
    this.#proofs.set(order, proof);
    return proof;
  }
}
