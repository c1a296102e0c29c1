import { Member } from './member.js';

export class Attendance {
  #members = new Map();

  constructor(campus, { most, seed }) {
    this.campus = campus;
    this.most = most;
    this.seed = seed;
    this.joined = 0;
  }

  get present() {
    return this.#members.size;
  }

  draw(n) {
    this.seed = (this.seed * 16807) % 2147483647;
    return this.seed % n;
  }

  step() {
    const room = this.campus.rooms[this.draw(this.campus.rooms.length)];
    this.joined += 1;
    this.#members.set(this.joined, new Member(this.joined, room));
    while (this.#members.size > this.most) {
      const [id, member] = this.#members.entries().next().value;
      member.leave();
      this.#members.delete(id);
    }
    this.campus.say(room, `question ${this.joined} about exercise ${this.draw(40)}`);
    if (this.joined % 20 === 0) room.emit('bell');
  }
}
