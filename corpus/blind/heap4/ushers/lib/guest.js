const remarks = new WeakMap();
const everyGuest = new Set();

export class Guest {
  #onAnnounce = ({ name }) => remarks.get(this)?.push(`${this.name} heard ${name}`);
  #nudge = null;

  constructor(name, seat) {
    this.name = name;
    this.seat = seat;
    this.coat = { ticket: `C${name}`, pegs: [seat.row, seat.n] };
  }

  arrive(house) {
    remarks.set(this, []);
    everyGuest.add(this);
    this.seat.guest = this;
    house.on('announce', this.#onAnnounce);
    this.#nudge = setTimeout(() => house.announce('late', this.name), 600_000);
  }

  leave(house) {
    clearTimeout(this.#nudge);
    house.off('announce', this.#onAnnounce);
    if (this.seat.guest === this) this.seat.guest = null;
    everyGuest.delete(this);
    return remarks.get(this).length;
  }
}

export function present() {
  return everyGuest.size;
}
