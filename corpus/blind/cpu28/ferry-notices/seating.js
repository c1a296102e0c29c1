'use strict';
const { generator } = require('./manifest');

class Seating {
  constructor(sailings) {
    this.maps = new Map(sailings.map((s) => [s.id, { sailing: s, taken: new Map(), parties: [] }]));
    this.rnd = generator(77);
  }

  place(party) {
    const map = this.maps.get(party.sailing.id);
    const seats = [];
    const { decks, rows } = party.sailing;
    for (let d = 0; d < decks.length && seats.length < party.members.length; d++) {
      const deck = (party.wants.deck + d) % decks.length;
      for (let row = 0; row < rows && seats.length < party.members.length; row++) {
        for (let col = 0; col < decks[deck] && seats.length < party.members.length; col++) {
          const key = (deck * 64 + row) * 64 + col;
          if (!map.taken.has(key)) {
            map.taken.set(key, party);
            seats.push(key);
          }
        }
      }
    }
    map.parties.push({ party, seats });
  }

  cost(sailing, party, seats) {
    let sum = 0;
    for (let i = 0; i < seats.length; i++) {
      const col = seats[i] & 63, row = (seats[i] >> 6) & 63, deck = seats[i] >> 12;
      if (deck !== party.wants.deck) sum += 6;
      if (party.wants.window) sum += Math.min(col, sailing.decks[deck] - 1 - col);
      for (let j = i + 1; j < seats.length; j++) {
        sum += Math.abs(((seats[j] >> 6) & 63) - row) + 2 * Math.abs((seats[j] & 63) - col);
        if (seats[j] >> 12 !== deck) sum += 20;
      }
    }
    return sum;
  }

  improve(rounds) {
    for (const { sailing, parties } of this.maps.values()) {
      for (let n = 0; n < rounds * parties.length * 60; n++) {
        const a = this.rnd.pick(parties), b = this.rnd.pick(parties);
        if (a === b) continue;
        const i = this.rnd.int(a.seats.length), j = this.rnd.int(b.seats.length);
        const before = this.cost(sailing, a.party, a.seats) + this.cost(sailing, b.party, b.seats);
        [a.seats[i], b.seats[j]] = [b.seats[j], a.seats[i]];
        const after = this.cost(sailing, a.party, a.seats) + this.cost(sailing, b.party, b.seats);
        if (after > before) [a.seats[i], b.seats[j]] = [b.seats[j], a.seats[i]];
      }
    }
  }

  discomfort() {
    let sum = 0;
    for (const { sailing, parties } of this.maps.values()) {
      for (const { party, seats } of parties) sum += this.cost(sailing, party, seats);
    }
    return sum;
  }

  labels(party) {
    const entry = this.maps.get(party.sailing.id).parties.find((p) => p.party === party);
    return entry.seats.map((k) => `${'ABC'[k >> 12]}${1 + ((k >> 6) & 63)}${String.fromCharCode(97 + (k & 63))}`);
  }
}

module.exports = { Seating };
