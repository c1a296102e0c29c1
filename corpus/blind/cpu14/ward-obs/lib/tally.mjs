import { createHash } from 'node:crypto';

// Patients leave the building only as a digest.
const who = (patient) => createHash('sha256').update(patient).digest('hex').slice(0, 12);

export class Tally {
  wards = new Map();
  bands = { low: 0, medium: 0, high: 0 };
  alerts = 0;
  latest = [];
  rejected = 0;

  add(scored) {
    for (const [name, { n, sum, worst }] of Object.entries(scored.wards)) {
      const ward = this.wards.get(name) ?? { n: 0, sum: 0, worst: 0 };
      this.wards.set(name, { n: ward.n + n, sum: ward.sum + sum, worst: Math.max(ward.worst, worst) });
    }
    for (const level in scored.bands) this.bands[level] += scored.bands[level];
    this.alerts += scored.alerts;
    this.latest = [...this.latest, ...scored.latest].sort((a, b) => b.at - a.at).slice(0, 5);
    this.rejected += scored.rejected;
  }

  toText() {
    const rows = [...this.wards].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = rows.map(([name, w]) => `${name}  ${String(w.n).padStart(7)}  mean ${(w.sum / w.n).toFixed(2)}  worst ${w.worst}`);
    lines.push(`low ${this.bands.low}  medium ${this.bands.medium}  high ${this.bands.high}  rejected ${this.rejected}`);
    for (const a of this.latest) lines.push(`! ${a.ward} bed ${a.bed} score ${a.score} (${who(a.patient)})`);
    return lines.join('\n') + '\n';
  }

  toJSON() {
    return { ...this, latest: this.latest.map(({ patient, ...a }) => ({ ...a, who: who(patient) })), wards: Object.fromEntries(this.wards) };
  }
}
