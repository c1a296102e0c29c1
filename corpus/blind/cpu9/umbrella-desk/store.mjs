import { randomUUID } from 'node:crypto';

export class Store {
  #items = new Map();
  #byWord = new Map();

  add({ what, colour, line, note }) {
    const item = { id: randomUUID(), what, colour, line, note, claimed: false };
    this.#items.set(item.id, item);
    for (const word of words(`${what} ${colour} ${note}`)) {
      if (!this.#byWord.has(word)) this.#byWord.set(word, []);
      this.#byWord.get(word).push(item.id);
    }
    return item;
  }

  search(query, limit = 12) {
    const scores = new Map();
    for (const word of words(query)) {
      for (const id of (this.#byWord.get(word) ?? []).slice(-150)) scores.set(id, (scores.get(id) ?? 0) + 1);
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, limit)
      .map(([id, score]) => ({ ...this.#items.get(id), score }));
  }

  claim(id) {
    const item = this.#items.get(id);
    if (!item || item.claimed) return null;
    item.claimed = true;
    return item;
  }
  get size() { return this.#items.size; }
}

export const words = (text) => text.toLowerCase().match(/[a-z]{3,}/g) ?? [];
