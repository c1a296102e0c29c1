'use strict';

/** Picks dishes for a week within the limits of a household. */
class Planner {
  constructor(shelf) {
    this.shelf = shelf;
    this.weeks = 0;
  }

  plan(household, random) {
    const days = [];
    const basket = new Map();
    while (days.length < 7) {
      const recipe = this.shelf.at(Math.floor(random() * this.shelf.recipes.length));
      const facts = recipe.facts(this.shelf.pantry);
      if (facts.sugar > household.sugar && random() < 0.5) continue;
      days.push(recipe.title);
      for (const [name, entry] of recipe.shopping(this.shelf.pantry)) {
        const list = basket.get(entry.aisle) ?? [];
        list.push(`${name}: ${entry.text} x${household.people}`);
        basket.set(entry.aisle, list);
      }
    }
    this.weeks++;
    return { days, aisles: basket.size, items: [...basket.values()].reduce((sum, l) => sum + l.length, 0) };
  }
}

module.exports = { Planner };
