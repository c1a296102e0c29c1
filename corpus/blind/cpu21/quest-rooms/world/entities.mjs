let counter = 0;
const id = (prefix) => `${prefix}${(++counter).toString(36)}`;

export class Entity {
  constructor(prefix, pos) {
    this.id = id(prefix);
    this.x = pos.x;
    this.y = pos.y;
    this.hp = 100;
    this.effects = [];
  }
  distanceTo(other) { return Math.max(Math.abs(this.x - other.x), Math.abs(this.y - other.y)); }
  view() { return { id: this.id, x: this.x, y: this.y, hp: this.hp, effects: this.effects.map((e) => ({ name: e.name, left: e.left })) }; }
}

export class Player extends Entity {
  constructor(pos, name) {
    super('p', pos);
    this.name = name;
    this.gold = 0;
    this.gear = { head: 'cap', hand: 'stick', feet: 'boots' };
  }
  view() { return { ...super.view(), kind: 'player', name: this.name, gold: this.gold, gear: this.gear }; }
}

export class Monster extends Entity {
  constructor(pos, species) {
    super('m', pos);
    this.species = species;
    this.rage = 0;
  }
  view() { return { ...super.view(), kind: 'monster', species: this.species, rage: this.rage }; }
}

export class Loot extends Entity {
  constructor(pos, item, worth) {
    super('l', pos);
    this.item = item;
    this.worth = worth;
  }
  view() { return { id: this.id, x: this.x, y: this.y, kind: 'loot', item: this.item, worth: this.worth }; }
}
