import { createRecipeLoader } from './loaders.js';
import { densities, ingredients } from './pantry.js';

const context = { recipes: createRecipeLoader() };

export async function resolveMenu({ courses }) {
  const recipes = await Promise.all(courses.map((id) => context.recipes.load(id)));
  let kcal = 0;
  for (const recipe of recipes) {
    for (const { ingredient, grams } of recipe.parts) kcal += (ingredients[ingredient].kcal * grams * densities[ingredient]) / 100;
  }
  return { courses: recipes.length, kcal: Math.round(kcal) };
}
