'use strict';

const UNITS = ['g', 'ml', 'spoons', 'pieces', 'pinches'];

class Recipe {
  constructor(id, title, raw) {
    this.id = id;
    this.title = title;
    this.raw = raw;
    this._lines = null;
    this._facts = null;
    this._shopping = null;
  }

  get lines() {
    this._lines ??= this.raw.split(';').map((text) => {
      const [amount, unit, name] = text.split(' ');
      return { amount: Number(amount), unit: UNITS[Number(unit)], name };
    });
    return this._lines;
  }

  facts(pantry) {
    if (this._facts === null) {
      const facts = { energy: 0, protein: 0, fat: 0, sugar: 0, sources: [] };
      for (const line of this.lines) {
        const item = pantry.get(line.name);
        facts.energy += item.energy * line.amount;
        facts.protein += item.protein * line.amount;
        facts.fat += item.fat * line.amount;
        facts.sugar += item.sugar * line.amount;
        facts.sources.push({ name: item.name, share: line.amount * item.energy });
      }
      this._facts = facts;
    }
    return this._facts;
  }

  shopping(pantry) {
    this._shopping ??= new Map(this.lines.map((line) => [line.name, { aisle: pantry.get(line.name).aisle, text: `${line.amount} ${line.unit} of ${line.name}` }]));
    return this._shopping;
  }
}

module.exports = { Recipe };
