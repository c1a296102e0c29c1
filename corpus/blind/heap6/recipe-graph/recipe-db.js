import { ingredients, roll } from './pantry.js';

export class Recipe {
  constructor(id, steps, parts) {
    this.id = id;
    this.steps = steps;
    this.parts = parts;
  }
}

export const statistics = { queries: 0, rows: 0 };

export async function fetchRecipes(ids) {
  statistics.queries += 1;
  await null;
  return ids.map((id) => {
    statistics.rows += 1;
    const parts = Array.from({ length: 9 }, () => ({ ingredient: ingredients[roll(ingredients.length)].id, grams: roll(500), note: null }));
    return new Recipe(id, 3 + roll(9), parts);
  });
}
