import { Guest } from './guest.js';

export class Season {
  constructor(house, roll) {
    this.house = house;
    this.roll = roll;
    this.regulars = [];
    this.sold = 0;
    this.remarks = 0;
  }

  open() {
    const seats = [...this.house.seats.values()];
    for (let n = 0; n < 900; n += 1) {
      const guest = new Guest(`regular-${n}`, seats[n]);
      guest.arrive(this.house);
      this.regulars.push(guest);
    }
  }

  evening() {
    const seats = [...this.house.seats.values()].slice(900);
    const guests = [];
    for (let n = 0; n < 160; n += 1) {
      const guest = new Guest(`guest-${(this.sold += 1)}`, seats[this.roll(seats.length)]);
      guest.arrive(this.house);
      guests.push(guest);
    }
    this.house.announce('curtain');
    this.house.announce('interval', this.sold);
    for (const guest of guests) this.remarks += guest.leave(this.house);
    for (let n = 0; n < this.regulars.length; n += 10) {
      const guest = this.regulars[n];
      this.remarks += guest.leave(this.house);
      this.regulars[n] = new Guest(guest.name, guest.seat);
      this.regulars[n].arrive(this.house);
    }
  }

  matinee() {
    for (const guest of this.regulars) {
      this.remarks += guest.leave(this.house);
      guest.arrive(this.house);
    }
  }

  close() {
    for (const guest of this.regulars) this.remarks += guest.leave(this.house);
    this.regulars.length = 0;
  }
}
