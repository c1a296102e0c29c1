import { terms } from './text.mjs';

class Postings {
  docs = new Uint32Array(8);
  counts = new Uint16Array(8);
  length = 0;

  add(doc) {
    const last = this.length - 1;
    if (last >= 0 && this.docs[last] === doc) {
      this.counts[last]++;
      return;
    }
    if (this.length === this.docs.length) {
      const docs = new Uint32Array(this.length * 2);
      const counts = new Uint16Array(this.length * 2);
      docs.set(this.docs);
      counts.set(this.counts);
      this.docs = docs;
      this.counts = counts;
    }
    this.docs[this.length] = doc;
    this.counts[this.length++] = 1;
  }
}

export class Index {
  #terms = new Map();
  #lengths = [];
  #total = 0;
  #vocabulary = null;

  add(text) {
    const doc = this.#lengths.length;
    let length = 0;
    for (const term of terms(text)) {
      let postings = this.#terms.get(term);
      if (postings === undefined) this.#terms.set(term, (postings = new Postings()));
      postings.add(doc);
      length++;
    }
    this.#lengths.push(length);
    this.#total += length;
    this.#vocabulary = null;
    return doc;
  }

  get size() {
    return this.#lengths.length;
  }

  #expand(prefix) {
    this.#vocabulary ??= [...this.#terms.keys()].sort();
    const words = this.#vocabulary;
    let low = 0;
    let high = words.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (words[mid] < prefix) low = mid + 1;
      else high = mid;
    }
    const found = [];
    while (low < words.length && words[low].startsWith(prefix)) found.push(words[low++]);
    return found;
  }

  /** BM25 over the union of the words; a trailing * asks for a prefix. */
  search(query, limit, scores) {
    const n = this.size;
    const mean = this.#total / n;
    scores.fill(0);
    const touched = [];
    const wanted = [];
    for (const part of query.split(' ')) {
      if (part.endsWith('*')) wanted.push(...this.#expand(part.slice(0, -1)));
      else wanted.push(...terms(part));
    }
    for (const term of wanted) {
      const postings = this.#terms.get(term);
      if (postings === undefined) continue;
      const { docs, counts, length } = postings;
      const weight = Math.log(1 + (n - length + 0.5) / (length + 0.5)) * 2.2;
      for (let i = 0; i < length; i++) {
        const doc = docs[i];
        const tf = counts[i];
        if (scores[doc] === 0) touched.push(doc);
        scores[doc] += (weight * tf) / (tf + 1.2 * (0.25 + (0.75 * this.#lengths[doc]) / mean));
      }
    }
    return best(touched, scores, limit);
  }
}

// A bounded min-heap: the weakest of the kept ones sits at the root.
function best(docs, scores, limit) {
  const heap = [];
  const worse = (a, b) => scores[a] < scores[b] || (scores[a] === scores[b] && a > b);
  for (const doc of docs) {
    if (heap.length < limit) {
      let at = heap.push(doc) - 1;
      for (let up = (at - 1) >> 1; at > 0 && worse(doc, heap[up]); up = (at - 1) >> 1) {
        heap[at] = heap[up];
        at = up;
      }
      heap[at] = doc;
    } else if (worse(heap[0], doc)) {
      let at = 0;
      for (let child = 1; child < limit; child = 2 * at + 1) {
        if (child + 1 < limit && worse(heap[child + 1], heap[child])) child++;
        if (!worse(heap[child], doc)) break;
        heap[at] = heap[child];
        at = child;
      }
      heap[at] = doc;
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1)).map((doc) => ({ doc, score: scores[doc] }));
}
