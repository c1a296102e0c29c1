import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Decision, Subject } from './model.ts';

export class ExposureLog {
  #lines: string[] = [];
  #counts = new Map<string, number>();
  #digest = createHash('sha256');
  bytes = 0;
  batches = 0;

  record(subject: Subject, decisions: Decision[]): void {
    for (const d of decisions) {
      const slot = `${d.flag}/${d.variation}/${d.reason}`;
      this.#counts.set(slot, (this.#counts.get(slot) ?? 0) + 1);
    }
    this.#lines.push(JSON.stringify({ subject: subject.key, at: subject.attributes.seenAt, decisions }));
    if (this.#lines.length >= 200) this.flush();
  }

  flush(): void {
    if (this.#lines.length === 0) return;
    const body = this.#lines.join('\n');
    this.#digest.update(body);
    this.bytes += gzipSync(body, { level: 1 }).length;
    this.batches++;
    this.#lines = [];
  }

  summary(): { top: [string, number][]; digest: string } {
    this.flush();
    const top = [...this.#counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 8);
    return { top, digest: this.#digest.digest('hex').slice(0, 16) };
  }
}
