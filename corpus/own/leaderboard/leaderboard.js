export class Leaderboard {
  constructor() {
    this.entries = [];
    this.updates = 0;
  }

  record(player, score) {
    this.entries.push({ player, score, at: this.updates++ });
    this.entries.sort((a, b) => b.score - a.score || a.at - b.at);
  }

  top(count) {
    return this.entries.slice(0, count);
  }
}
