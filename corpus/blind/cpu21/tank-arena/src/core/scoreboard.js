export class Scoreboard {
  constructor() { this.rows = new Map(); }
  row(id) {
    let r = this.rows.get(id);
    if (!r) this.rows.set(id, (r = { id, kills: 0, deaths: 0, damage: 0 }));
    return r;
  }
  hit(by, damage) { this.row(by).damage += damage; }
  kill(by, victim) { this.row(by).kills++; this.row(victim).deaths++; }
  leaders(n) {
    return [...this.rows.values()].sort((a, b) => b.kills - a.kills || b.damage - a.damage || a.id - b.id).slice(0, n);
  }
}
