import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

export interface Job {
  id: number;
  kind: 'label' | 'manifest' | 'call';
  notBefore: number;
  payload: { parcels: number[]; carrier: string };
}

export type Handler = (job: Job) => Promise<string>;

function checkDigit(digits: string): number {
  let sum = 0;
  for (let i = digits.length - 1, w = 3; i >= 0; i--, w = 4 - w) sum += (digits.charCodeAt(i) - 48) * w;
  return (10 - (sum % 10)) % 10;
}

/** Bars of a Code 128-like label, one row of modules as a string of 0 and 1. */
function bars(text: string): string {
  let out = '11010010000';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i) * 37 + i;
    out += ((code & 1023) | 1024).toString(2);
  }
  return out + '1100011101011';
}

export const handlers: Record<Job['kind'], Handler> = {
  async label(job) {
    const hash = createHash('sha1');
    for (const parcel of job.payload.parcels) {
      const digits = String(parcel).padStart(17, '0');
      hash.update(bars(digits + checkDigit(digits)));
    }
    return hash.digest('hex').slice(0, 8);
  },
  async manifest(job) {
    const sorted = job.payload.parcels.toSorted((a, b) => a - b);
    let weight = 0;
    for (const parcel of sorted) weight += (parcel % 3100) / 100;
    return `${job.payload.carrier}:${sorted.length}:${weight.toFixed(2)}`;
  },
  async call(job) {
    // stands for the carrier's slow interface
    await pause(20 + (job.id % 5) * 4);
    return `${job.payload.carrier}#${job.id}`;
  },
};
