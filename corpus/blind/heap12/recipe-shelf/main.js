'use strict';

const path = require('node:path');
const v8 = require('node:v8');
const { Shelf, FOODS } = require('./shelf');
const { Planner } = require('./planner');

let a = 1234;
function random() {
  a = (a + 0x9e3779b9) | 0;
  let t = a ^ (a >>> 16);
  t = Math.imul(t, 0x21f0aaad);
  t ^= t >>> 15;
  t = Math.imul(t, 0x735a2d97);
  return ((t ^ (t >>> 15)) >>> 0) / 4294967296;
}

const shelf = new Shelf(random, 2000);
const planner = new Planner(shelf);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function round(n) {
  let items = 0;
  for (let i = 0; i < 300; i++) {
    const household = { people: 1 + (i % 6), sugar: 400 + random() * 900 };
    items += planner.plan(household, random).items;
    if (i % 60 === 0) await pause(1);
  }
  const word = FOODS[n];
  const lightest = shelf.find(word).reduce((x, y) => (y.facts(shelf.pantry).energy < x.facts(shelf.pantry).energy ? y : x));
  console.log(`round ${n}: ${planner.weeks} weeks, ${items} items, lightest ${word}: ${lightest.title}`);
}

(async () => {
  for (let n = 1; n <= 3; n++) {
    await round(n);
    await pause(50);
    if (!process.env.ONLY_LAST || n === 3) {
      v8.writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR || '.', `${n}.heapsnapshot`));
    }
  }
})();
