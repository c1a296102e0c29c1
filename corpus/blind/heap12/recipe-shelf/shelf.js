'use strict';

const { Recipe } = require('./recipe');

const FOODS = 'flour sugar butter milk egg salt rice onion garlic carrot apple lemon bean pea lentil oil cream basil mint pepper tomato leek celery honey oat barley nut date fig plum'.split(' ');

function loadPantry(random) {
  const pantry = new Map();
  for (const name of FOODS) {
    pantry.set(name, { name, aisle: Math.floor(random() * 14), energy: random() * 9, protein: random(), fat: random(), sugar: random() });
  }
  return pantry;
}

class Shelf {
  constructor(random, count) {
    this.pantry = loadPantry(random);
    this.recipes = [];
    this.words = new Map();
    for (let id = 0; id < count; id++) {
      const parts = [];
      for (let i = 0; i < 9; i++) {
        parts.push(`${1 + Math.floor(random() * 400)} ${Math.floor(random() * 5)} ${FOODS[Math.floor(random() * FOODS.length)]}`);
      }
      const title = `${FOODS[id % FOODS.length]} ${['soup', 'pie', 'bread', 'salad', 'stew'][id % 5]} no ${id}`;
      const recipe = new Recipe(id, title, parts.join(';'));
      this.recipes.push(recipe);
      for (const word of title.split(' ').slice(0, 2)) {
        const list = this.words.get(word);
        if (list) list.push(recipe);
        else this.words.set(word, [recipe]);
      }
    }
  }

  find(word) {
    return this.words.get(word) ?? [];
  }

  at(index) {
    return this.recipes[index];
  }
}

module.exports = { Shelf, FOODS };
