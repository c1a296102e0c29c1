export class Architect {
  #seed;

  constructor(seed) {
    this.#seed = seed;
  }

  work(plan, history, draft) {
    const choice = this.#roll(10);
    if (choice < 6) history.perform(`${draft}: place`, () => plan.place(this.#roll(1600), this.#roll(400), this.#roll(300)));
    else if (choice < 8) history.perform(`${draft}: shift`, () => plan.shift(1 + this.#roll(3)));
    else if (choice === 8) history.undo();
    else history.redo();
  }

  #roll(n) {
    this.#seed = (this.#seed * 16807) % 2147483647;
    return this.#seed % n;
  }
}
