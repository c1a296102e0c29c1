'use strict';
const tags = ['soup', 'bread', 'fish', 'salad', 'cake', 'rice'];
const things = ['flour', 'salt', 'butter', 'leek', 'lemon', 'cod', 'parsley', 'rice', 'sugar', 'egg'];

const recipes = Array.from({ length: 600 }, (_, id) => ({
  id,
  title: `${things[id % 10]} & ${things[(id * 3 + 1) % 10]} ${tags[id % 6]}`,
  tag: tags[id % 6],
  minutes: 10 + ((id * 7) % 80),
  ingredients: Array.from({ length: 8 }, (_, k) => ({ name: things[(id + k * 3) % 10], grams: 20 + ((id + k) % 12) * 25 })),
  steps: Array.from({ length: 6 }, (_, k) => `Take the ${things[(id + k) % 10]} and add it to the ${things[(id + k + 4) % 10]}; wait ${k + 2} minutes.`),
}));

const byTag = new Map(tags.map((tag) => [tag, recipes.filter((r) => r.tag === tag)]));

module.exports = { recipes, byTag };
