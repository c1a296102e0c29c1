export class Hotel {
  constructor(id, rooms) {
    this.id = id;
    this.calendar = Array.from({ length: 365 }, (_, day) => ({ day, free: rooms - ((day * id) % rooms), price: 80 + ((day * 13 + id) % 120), minStay: 1 + (day % 3) }));
  }

  change(from, days, turn) {
    for (let day = from; day < from + days; day++) {
      const night = this.calendar[day % 365];
      night.price = 80 + ((night.price + turn * 7) % 120);
    }
  }

  slice(from, days) {
    return Array.from({ length: days }, (_, i) => this.calendar[(from + i) % 365]);
  }
}
