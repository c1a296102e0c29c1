class Room {
  #bookings = [];
  #name;
  constructor(name) { this.#name = name; }
  get name() { return this.#name; }
  get load() { return this.#bookings.length; }
  isBooked(slot) {
    return this.#bookings.some(b => b.slot === slot && !b.cancelled);
  }
  book(slot, who) {
    this.#bookings.push({ slot, who, cancelled: slot % 97 === 0 });
  }
}

class Planner {
  #rooms;
  #rejected = 0;
  constructor(names) { this.#rooms = names.map(n => new Room(n)); }
  get rejected() { return this.#rejected; }
  get summary() {
    return this.#rooms.map(r => `${r.name}=${r.load}`).join(' ');
  }
  #pick(request) {
    return this.#rooms.find(r => r.name === request.room);
  }
  assign(request) {
    const room = this.#pick(request);
    if (room.isBooked(request.slot)) {
      this.#rejected++;
      return false;
    }
    room.book(request.slot, request.who);
    return true;
  }
}

function run(count) {
  const planner = new Planner(['Alpha', 'Beta', 'Gamma']);
  let state = 3;
  for (let i = 0; i < count; i++) {
    state = (state * 16807) % 2147483647;
    planner.assign({ room: ['Alpha', 'Beta', 'Gamma'][state % 3], slot: state % 120000, who: 'user' + (i % 50) });
  }
  return planner;
}

const done = run(64000);
console.log(done.summary, 'rejected', done.rejected);
