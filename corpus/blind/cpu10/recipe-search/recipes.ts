import type { Recipe } from './index.ts';

const FOOD = 'carrot potato onion leek cabbage beetroot lentil barley rice noodle trout salmon herring chicken lamb apple pear plum cherry walnut almond butter cream yoghurt cheese mustard thyme parsley dill ginger pepper honey vinegar flour yeast egg'.split(' ');
const ACTS = 'chop slice boil fry roast bake stir whisk grate season simmer drain mix fold knead'.split(' ');
const GLUE = 'with and then until over under slowly gently again warm cold large small'.split(' ');

export function makeRecipes(count: number, seed: number): Recipe[] {
  let s = seed;
  const below = (n: number): number => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return Math.floor((s / 4294967296) * n);
  };
  const pick = (list: string[]): string => list[below(list.length)];
  const recipes: Recipe[] = [];
  for (let id = 0; id < count; id++) {
    const main = [pick(FOOD), pick(FOOD), pick(FOOD), pick(FOOD)];
    const steps: string[] = [];
    for (let n = 5 + below(12); n > 0; n--) steps.push(`${pick(ACTS)} the ${pick(main)} ${pick(GLUE)} ${pick(main)} ${pick(GLUE)} ${pick(ACTS)}.`);
    recipes.push({ id, title: `${main[0]} and ${main[1]} no ${id}`, text: steps.join(' ') });
  }
  return recipes;
}

export { FOOD, ACTS };
