import { PostingList } from './postings.js';
import { tokenize } from './tokens.js';

export class SearchIndex {
  #terms = new Map();
  #lengths = new Map();
  #fields;

  constructor({ fields }) {
    this.#fields = fields;
  }

  get size() {
    return this.#lengths.size;
  }

  get termCount() {
    return this.#terms.size;
  }

  insert(article) {
    let length = 0;
    for (const field of this.#fields) {
      const tokens = tokenize(article[field]);
      length += tokens.length;
      for (const token of tokens) this.postings(token).add(article.id, field);
    }
    this.#lengths.set(article.id, length);
  }

  postings(token) {
    let list = this.#terms.get(token);
    if (!list) {
      list = new PostingList(token);
      this.#terms.set(token, list);
    }
    return list;
  }

  lookup(token) {
    return this.#terms.get(token)?.entries ?? [];
  }

  lengthOf(id) {
    return this.#lengths.get(id) ?? 1;
  }
}
