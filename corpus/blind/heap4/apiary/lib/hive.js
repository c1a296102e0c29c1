const MOODS = ['calm', 'foraging', 'fanning', 'restless', 'clustered'];

export class Hive {
  constructor(name, roll) {
    this.name = name;
    this.roll = roll;
    this.kilos = 18 + roll(140) / 10;
    this.brood = 34.5;
    this.frames = Array.from({ length: 20 }, (_, n) => ({ n, honey: roll(100), pollen: roll(100), cells: new Uint16Array(300).fill(n) }));
  }

  sample() {
    this.kilos += (this.roll(9) - 4) / 100;
    this.brood = 34 + this.roll(20) / 10;
    const frame = this.frames[this.roll(this.frames.length)];
    frame.honey = (frame.honey + 1) % 100;
    return `${this.name} ${this.kilos.toFixed(2)}kg ${this.brood}C ${MOODS[this.roll(MOODS.length)]} frame ${frame.n} honey ${frame.honey}%`;
  }
}
