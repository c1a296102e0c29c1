const CATEGORIES = ['tools', 'garden', 'paint', 'wood', 'light', 'bath'];

export class Shop {
  #articles = new Map();
  #recent = new Map();
  orders = 0;

  constructor(count) {
    for (let i = 1; i <= count; i++) {
      this.#articles.set(String(i), { id: i, category: CATEGORIES[i % 6], title: `Article ${i}`, specs: Array.from({ length: 12 }, (_, k) => ({ key: `spec${k}`, value: (i * k) % 97 })) });
    }
  }

  get size() {
    return this.#articles.size;
  }

  article(id) {
    return this.#articles.get(id);
  }

  order(id) {
    const article = this.#articles.get(id);
    const number = `2024-${++this.orders}`;
    this.#recent.set(number, { number, article: article.id, category: article.category });
    if (this.#recent.size > 300) this.#recent.delete(this.#recent.keys().next().value);
    return this.#recent.get(number);
  }

  find(number) {
    return this.#recent.get(number);
  }
}
