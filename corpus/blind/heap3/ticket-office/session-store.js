export class Session {
  history = [];

  constructor(id, visitor, at) {
    this.id = id;
    this.visitor = visitor;
    this.opened = at;
  }

  see(pages) {
    for (const page of pages) this.history.push({ page, session: this.id });
  }
}

export class SessionStore {
  #clock;
  #lifetime;
  #sessions = new Map();
  #serial = 0;

  constructor(clock, lifetime) {
    this.#clock = clock;
    this.#lifetime = lifetime;
    clock.on('tick', (now) => this.#sweep(now));
  }

  get size() {
    return this.#sessions.size;
  }

  open(visitor) {
    const session = new Session(`s${this.#serial++}`, visitor, this.#clock.now);
    this.#sessions.set(session.id, session);
    return session;
  }

  #sweep(now) {
    for (const [id, session] of this.#sessions) {
      if (now - session.opened < this.#lifetime) break;
      this.#sessions.delete(id);
    }
  }
}
