export const SHIFTS = ['early', 'late', 'night'];

/** Who works when: one small number for each nurse and day, 3 is free. */
export class Roster {
  constructor(nurses, days, need) {
    this.nurses = nurses;
    this.days = days;
    this.need = need;
    this.cells = new Uint8Array(nurses.length * days).fill(3);
    this.cover = new Int16Array(days * 4);
    for (let day = 0; day < days; day++) this.cover[day * 4 + 3] = nurses.length;
  }

  get(nurse, day) {
    return this.cells[nurse * this.days + day];
  }

  set(nurse, day, shift) {
    const i = nurse * this.days + day;
    this.cover[day * 4 + this.cells[i]]--;
    this.cells[i] = shift;
    this.cover[day * 4 + shift]++;
  }

  dayCost(day) {
    let cost = 0;
    for (let shift = 0; shift < 3; shift++) {
      const gap = this.need[shift] - this.cover[day * 4 + shift];
      cost += gap > 0 ? gap * gap * 12 : -gap * 2;
    }
    return cost;
  }

  nurseCost(nurse) {
    const person = this.nurses[nurse];
    const from = nurse * this.days;
    let cost = 0;
    let worked = 0;
    let streak = 0;
    let previous = 3;
    for (let day = 0; day < this.days; day++) {
      const shift = this.cells[from + day];
      if (shift === 3) streak = 0;
      else {
        worked++;
        if (++streak > 5) cost += 6;
        if (previous === 2 && shift === 0) cost += 15;
        if (previous === 1 && shift === 0) cost += 4;
        if (person.wishes[day] === shift) cost -= 2;
        if (shift === 2 && person.noNights) cost += 20;
      }
      previous = shift;
    }
    const off = worked - person.contract;
    return cost + off * off * 3;
  }

  total() {
    let sum = 0;
    for (let n = 0; n < this.nurses.length; n++) sum += this.nurseCost(n);
    for (let d = 0; d < this.days; d++) sum += this.dayCost(d);
    return sum;
  }
}
