export class Annealer {
  #random;

  constructor(roster, random) {
    this.roster = roster;
    this.ofNurse = roster.nurses.map((_, nurse) => roster.nurseCost(nurse));
    this.ofDay = Array.from({ length: roster.days }, (_, day) => roster.dayCost(day));
    this.#random = random;
    this.accepted = 0;
    this.trace = [];
  }

  *temperatures(from, to, steps) {
    const factor = (to / from) ** (1 / steps);
    for (let i = 0, t = from; i < steps; i++, t *= factor) yield t;
  }

  attempt(temperature) {
    const { roster } = this;
    const nurse = this.#random.below(roster.nurses.length);
    const day = this.#random.below(roster.days);
    const old = roster.get(nurse, day);
    const shift = (old + 1 + this.#random.below(3)) % 4;
    roster.set(nurse, day, shift);
    const forNurse = roster.nurseCost(nurse);
    const forDay = roster.dayCost(day);
    const change = forNurse + forDay - this.ofNurse[nurse] - this.ofDay[day];
    if (change > 0 && this.#random.float() >= Math.exp(-change / temperature)) {
      roster.set(nurse, day, old);
      return 0;
    }
    this.ofNurse[nurse] = forNurse;
    this.ofDay[day] = forDay;
    this.accepted++;
    return change;
  }

  run(steps, perStep) {
    let cost = this.roster.total();
    for (const temperature of this.temperatures(40, 0.3, steps)) {
      for (let i = 0; i < perStep; i++) cost += this.attempt(temperature);
      this.trace.unshift({ temperature, cost });
    }
    return cost;
  }
}
