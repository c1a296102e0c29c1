export class SessionStore {
  #sessions = new Map();

  open(id) {
    let session = this.#sessions.get(id);
    if (!session) {
      session = { id, preferences: { locale: 'de' }, seen: 0 };
      this.#sessions.set(id, session);
    }
    session.seen++;
    return session;
  }
}
