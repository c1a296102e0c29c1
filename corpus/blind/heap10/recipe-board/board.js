import { LRUCache } from 'lru-cache';

export class Page {
  constructor(recipe, serves, lines, method, minutes) {
    this.recipe = recipe;
    this.serves = serves;
    this.lines = lines;
    this.method = method;
    this.minutes = minutes;
    this.views = 0;
  }
}

export class Board {
  constructor(recipes, size) {
    this.recipes = recipes;
    this.dropped = 0;
    this.pages = new LRUCache({ max: size, dispose: () => this.dropped++ });
    this.recent = [];
  }

  show(id, serves) {
    const key = `${id}x${serves}`;
    let page = this.pages.get(key);
    if (!page) {
      page = this.#compose(this.recipes[id], serves);
      this.pages.set(key, page);
    }
    page.views++;
    this.recent.push(key);
    if (this.recent.length > 500) this.recent.shift();
    return page;
  }

  #compose(recipe, serves) {
    const factor = serves / recipe.serves;
    const lines = recipe.parts.map((p) => ({ text: `${Math.round(p.grams * factor)} g ${p.food}`, grams: p.grams * factor }));
    const method = recipe.steps.map((s, i) => `${i + 1}. ${s.verb} the ${s.on} for ${s.minutes} minutes`);
    return new Page(recipe.id, serves, lines, method, recipe.steps.reduce((n, s) => n + s.minutes, 0));
  }
}
