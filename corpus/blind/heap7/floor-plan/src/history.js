class Revision {
  constructor(room, walls, items) {
    this.room = room;
    this.walls = walls;
    this.items = items;
    this.previous = null;
    this.next = null;
  }
}

export class History {
  #newest = null;
  #oldest = null;
  #limit;

  constructor(limit) {
    this.#limit = limit;
    this.length = 0;
  }

  record(room) {
    const revision = new Revision(room, room.walls.map((wall) => ({ ...wall })), room.items.slice());
    revision.previous = this.#newest;
    if (this.#newest) this.#newest.next = revision;
    else this.#oldest = revision;
    this.#newest = revision;
    this.length += 1;
    while (this.length > this.#limit) this.#dropOldest();
  }

  pop() {
    const revision = this.#newest;
    if (!revision || this.length === 0) return null;
    this.#newest = revision.previous;
    if (this.#newest) this.#newest.next = null;
    this.length -= 1;
    return revision;
  }

  #dropOldest() {
    this.#oldest = this.#oldest.next;
    this.length -= 1;
  }
}
