// Every sailing of the season, and the departures of each port.
const PORTS = ['Aldeby', 'Brora', 'Carrick', 'Dunmore', 'Elie', 'Fordham', 'Gigha', 'Hythe'];

export class Sailing {
  constructor(id, from, to, minute, vessel) {
    this.id = id;
    this.from = from;
    this.to = to;
    this.minute = minute;
    this.vessel = vessel;
    this.decks = [];
  }

  seatsFree() {
    return this.decks.reduce((sum, deck) => sum + deck.capacity - deck.taken, 0);
  }
}

export function loadTimetable(rand) {
  const list = [];
  const byId = new Map();
  const byPort = new Map(PORTS.map((port) => [port, []]));
  for (let i = 0; i < 9000; i++) {
    const from = rand.pick(PORTS);
    const sailing = new Sailing(`S${10000 + i}`, from, rand.pick(PORTS), rand.int(1440), `MV ${rand.word(9)}`);
    for (let deck = 0; deck < 3; deck++) {
      sailing.decks.push({ deck, capacity: 80 + rand.int(120), taken: rand.int(80) });
    }
    list.push(sailing);
    byId.set(sailing.id, sailing);
    byPort.get(from).push(sailing);
  }
  return { list, byId, byPort };
}
