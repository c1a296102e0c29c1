import { Member } from './member.js';

export class Roster {
  #directory;
  #byId = new Map();
  #byRoom = new Map();
  #byToken = new Map();

  constructor(directory) {
    this.#directory = directory;
  }

  get present() {
    return this.#byId.size;
  }

  get rooms() {
    return this.#byRoom.size;
  }

  join(id, room, token) {
    const member = new Member(id, this.#directory.profile(id), room, token);
    this.#byId.set(id, member);
    this.#byToken.set(token, member);
    if (!this.#byRoom.has(room)) this.#byRoom.set(room, new Set());
    this.#byRoom.get(room).add(member);
    return member;
  }

  authenticate(token) {
    return this.#byToken.get(token) ?? null;
  }

  renew(member, token) {
    member.token = token;
    this.#byToken.set(token, member);
  }

  leave(member) {
    this.#byId.delete(member.id);
    this.#byToken.delete(member.token);
    const room = this.#byRoom.get(member.room);
    room.delete(member);
    if (room.size === 0) this.#byRoom.delete(member.room);
  }
}
