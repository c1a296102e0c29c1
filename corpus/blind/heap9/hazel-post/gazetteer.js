class Street {
  constructor(id, name, town, sides) {
    this.id = id;
    this.name = name;
    this.town = town;
    this.sides = sides;
  }
}

export class Gazetteer {
  constructor(rand, size) {
    this.streets = [];
    const towns = Array.from({ length: 200 }, () => rand.word(7));
    for (let id = 0; id < size; id++) {
      const sides = ['odd', 'even'].map((side) => ({ side, from: 1, to: 40 + rand.int(90), code: rand.hex(6) }));
      this.streets.push(new Street(id, `${rand.word(8)} Road`, rand.pick(towns), sides));
    }
  }

  street(id) {
    return this.streets[id];
  }
}
