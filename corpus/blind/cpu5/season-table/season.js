'use strict';
const { EventEmitter } = require('node:events');

class Season extends EventEmitter {
  #players = new Map();
  #week = 0;

  register(name, club) {
    this.#players.set(name, { name, club, points: 0, games: 0, form: [] });
    this.emit('registered', name);
  }

  get table() {
    return [...this.#players.values()].sort((a, b) =>
      b.points - a.points || a.games - b.games || (a.name < b.name ? -1 : 1));
  }

  leaders(count) {
    return this.table.slice(0, count);
  }

  result(home, away, score) {
    const [h, a] = score;
    this.#credit(home, h > a ? 3 : h === a ? 1 : 0);
    this.#credit(away, a > h ? 3 : h === a ? 1 : 0);
    this.emit('result', { home, away, score, week: this.#week });
  }

  #credit(name, points) {
    const player = this.#players.get(name);
    player.points += points;
    player.games += 1;
    player.form.push(points);
    if (player.form.length > 5) player.form.shift();
  }

  endWeek() {
    this.#week += 1;
    this.emit('week', this.#week);
  }

  get size() { return this.#players.size; }
}

module.exports = { Season };
