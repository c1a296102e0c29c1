export class Timetable {
  #byIsland = new Map();
  #byId = new Map();

  constructor({ islands, days }) {
    for (const island of islands) {
      const list = [];
      for (let day = 1; day <= days; day++) {
        for (let hour = 6; hour <= 20; hour += 2) {
          const sailing = {
            id: `${island.slice(0, 2)}${day}${String(hour).padStart(2, '0')}`,
            day,
            leaves: `${String(hour).padStart(2, '0')}:${island.length % 2 ? '15' : '40'}`,
            decks: 60 + ((hour * 7 + day) % 5) * 12,
            cars: 0,
            people: 0,
          };
          list.push(sailing);
          this.#byId.set(sailing.id, sailing);
        }
      }
      this.#byIsland.set(island, list);
    }
  }

  for(island) {
    return this.#byIsland.get(island);
  }

  book(id, { cars, people, plate }) {
    const sailing = this.#byId.get(id);
    if (!sailing || sailing.cars + cars > sailing.decks) return null;
    sailing.cars += cars;
    sailing.people += people;
    return { sailing: id, plate, place: sailing.cars };
  }

  load() {
    let booked = 0;
    let full = 0;
    for (const s of this.#byId.values()) {
      booked += s.people;
      if (s.cars >= s.decks - 2) full++;
    }
    return { sailings: this.#byId.size, booked, full };
  }
}
