export class VisitRegistry {
  #byId = new Map();
  #byRoom = new Map();
  #waiters = [];

  admit(visit) {
    this.#byId.set(visit.id, visit);
    let inRoom = this.#byRoom.get(visit.room);
    if (!inRoom) this.#byRoom.set(visit.room, (inRoom = new Set()));
    inRoom.add(visit);
  }

  discharge(id) {
    const visit = this.#byId.get(id);
    this.#byId.delete(id);
    this.#byRoom.get(visit.room).delete(visit);
    const waiter = this.#waiters.shift();
    waiter?.(visit.room);
    return visit;
  }

  oldest() {
    return this.#byId.keys().next().value;
  }

  whenFree() {
    return new Promise((resolve) => this.#waiters.push(resolve));
  }

  get open() {
    return this.#byId.size;
  }
}
