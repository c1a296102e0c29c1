import { buildRecipes } from './lib/recipes.js';
import { KilnHouse } from './lib/kilns.js';
import { seeded } from './lib/seeded.js';
import { snap } from './snap.js';

const rand = seeded(90210);
const recipes = buildRecipes(rand);
const house = new KilnHouse(24);

async function shift(count) {
  for (let n = 0; n < count; n += 1) {
    const firing = house.load(n % 24, recipes[Math.floor(rand() * recipes.length)], `batch-${house.started}`);
    firing.begin();
    firing.sample(20 + rand() * 5);
    if (rand() < 0.45) {
      firing.hold('vent check');
      firing.sample(400 + rand() * 50);
      firing.resume();
    }
    firing.sample(1100 + rand() * 80);
    firing.finish();
    house.unload(firing);
    if (n % 200 === 0) await null;
  }
}

for (let day = 0; day < 3; day += 1) {
  await shift(1600);
  await snap();
}

console.log(`fired ${house.started}, in kilns ${house.occupied}, mean peak ${house.report.meanPeak().toFixed(1)} C`);
