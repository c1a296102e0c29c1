'use strict';
const { parseCards } = require('./card.cjs');
const { cluster, shopping } = require('./pantry.cjs');

let seed = 20240;
const pick = (list) => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return list[(seed >>> 8) % list.length];
};

const goods = 'flour butter sugar brown-sugar honey milk cream yeast salt walnuts raisins apples quince rye oats eggs lemon-zest cardamom cinnamon almonds'.split(' ');
const amounts = ['1', '2', '3', '1/2', '2/3', '1 1/2', '2 3/4', '0.5', '1.25', '2-3', '150', '500'];
const units = ['tablespoons of ', 'teaspoons of ', 'cups of ', 'grams of ', 'kilos of ', 'pinches of ', '', ''];
const verbs = 'stir fold whisk knead scatter brush pour'.split(' ');
const remarks = ['', '', '', ' (sifted)', ' (at room temperature)', ' (finely chopped)'];

function write() {
  const lines = [`# ${pick(['Aunt', 'Village', 'Harvest', 'Winter'])} ${pick(['loaf', 'tart', 'pudding', 'ring'])} ${pick(goods)}`];
  for (let i = 0; i < 9; i++) lines.push(`* ${pick(amounts)} ${pick(units)}${pick(goods)}${pick(remarks)}`);
  for (let i = 0; i < 4; i++) lines.push(`${pick(verbs)} the ${pick(goods)} into the ${pick(goods)} until smooth.`);
  lines.push(`> ${pick(['bake', 'rest', 'simmer', 'chill'])} ${pick(amounts)} ${pick(['minutes', 'hours'])}`);
  return lines.join('\n') + '\n';
}

const text = Array.from({ length: 1500 }, write).join('');
const cards = parseCards(text);
const minutes = cards.reduce((sum, c) => sum + c.entries.reduce((s, e) => s + (e.kind === 'timing' ? e.value.minutes : 0), 0), 0);
const groups = cluster(cards, 0.8);
console.log(`${cards.length} cards, ${Math.round(minutes)} minutes, ${groups.length} groups, largest ${Math.max(...groups.map((g) => g.members.length))}`);
for (const [what, grams] of shopping(cards).slice(0, 6)) console.log(`${what.padEnd(14)} ${grams.toFixed(1)}`);
