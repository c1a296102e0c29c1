const phrases = ['see you at the match', 'who has the notes', 'back in five', 'that was loud'];

export class Crowd {
  #state;
  #people;
  #issued = 0;

  constructor(seed, people) {
    this.#state = seed;
    this.#people = people;
  }

  evening(roster, visits) {
    const inside = [];
    for (let i = 0; i < visits; i++) {
      const member = roster.join(this.#roll(this.#people), `room-${this.#roll(40)}`, this.#token());
      for (let n = 0; n < 6; n++) member.say(`${phrases[this.#roll(4)]} ${i}.${n}`);
      roster.renew(roster.authenticate(member.token), this.#token());
      inside.push(member);
      if (inside.length > 60) roster.leave(inside.shift());
    }
    while (inside.length) roster.leave(inside.shift());
  }

  #token() {
    this.#issued += 1;
    return `tk-${this.#issued.toString(36)}-${this.#roll(1e6)}`;
  }

  #roll(n) {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 4294967296) * n);
  }
}
