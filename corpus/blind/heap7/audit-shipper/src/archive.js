export class Archive {
  constructor() {
    this.stored = 0;
    this.writes = 0;
    this.digest = 0;
    this.perTeam = new Map();
  }

  async write(entries) {
    this.writes += 1;
    for (const entry of entries) {
      this.stored += 1;
      this.digest = (Math.imul(this.digest, 31) + entry.text.length) | 0;
      this.perTeam.set(entry.team, (this.perTeam.get(entry.team) ?? 0) + 1);
    }
  }
}
