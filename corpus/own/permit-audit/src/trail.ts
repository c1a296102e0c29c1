import { createHash } from 'node:crypto';
import type { AccessEvent, Finding } from './types.ts';

/** Tamper evident trail: every entry carries the hash of the previous one. */
export class Trail {
  private head = '0'.repeat(64);
  private readonly counts = new Map<string, number>();

  append(event: AccessEvent, finding: Finding | null): void {
    const body = JSON.stringify({ prev: this.head, event, verdict: finding?.reason ?? 'ok' });
    this.head = createHash('sha256').update(body).digest('hex');
    const key = finding?.reason ?? 'ok';
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  summary(): string {
    const rows = [...this.counts].sort((a, b) => b[1] - a[1]);
    return rows.map(([k, n]) => `${k}=${n}`).join(' ') + ` head=${this.head.slice(0, 10)}`;
  }
}
