const LIFETIME = 400;

export class Visitors {
  constructor() {
    this.sessions = new Map();
    this.tick = 0;
    this.expired = 0;
  }

  touch(id, station) {
    this.tick++;
    let session = this.sessions.get(id);
    if (session === undefined) {
      session = { id, first: this.tick, last: 0, station, seen: [], language: this.tick % 3 === 0 ? 'de' : 'fr' };
    } else {
      this.sessions.delete(id);
    }
    session.last = this.tick;
    this.sessions.set(id, session);
    return session;
  }

  sweep() {
    for (const [id, session] of this.sessions) {
      if (this.tick - session.last <= LIFETIME) break;
      this.sessions.delete(id);
      this.expired++;
    }
  }
}
