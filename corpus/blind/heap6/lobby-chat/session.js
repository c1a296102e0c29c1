const presence = new WeakMap();

export class Session {
  #heartbeat;
  #inbox = [];
  #unsubscribers = [];

  constructor(id, rooms) {
    this.id = id;
    this.missed = 0;
    this.#heartbeat = setInterval(() => { this.missed += 1; }, 20_000);
    for (const room of rooms) this.#unsubscribers.push(room.join(this));
    presence.set(this, { device: `device-${id % 50}`, typing: false, history: new Array(30).fill(id) });
  }

  receive(message) {
    this.#inbox.push(message);
    if (this.#inbox.length > 50) this.#inbox.shift();
  }

  close() {
    clearInterval(this.#heartbeat);
    for (const leave of this.#unsubscribers.splice(0)) leave();
  }
}

export const presenceOf = (session) => presence.get(session);
