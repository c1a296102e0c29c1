import type { IncomingMessage } from 'node:http';
import { createHash } from 'node:crypto';

export interface Play {
  cart: string;
  isrc: string;
  artist: string;
  startedMs: number;
  lengthMs: number;
  cue: { in: number; out: number; segue: boolean };
}

export interface AsRun {
  studio: string;
  hour: number;
  operator: string;
  plays: Play[];
}

const LIMIT = 512 * 1024;

/** One as-run log as the automation sent it. */
export class Delivery {
  readonly raw: Buffer;
  readonly digest: string;

  private constructor(raw: Buffer) {
    this.raw = raw;
    this.digest = createHash('md5').update(raw).digest('hex');
  }

  static async receive(req: IncomingMessage): Promise<Delivery> {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of req) {
      size += part.length;
      if (size > LIMIT) throw new Error('log too long');
      parts.push(part);
    }
    return new Delivery(Buffer.concat(parts));
  }

  get log(): AsRun {
    return JSON.parse(this.raw.toString('utf8')) as AsRun;
  }

  get studio(): string {
    return this.log.studio;
  }

  get hour(): number {
    return this.log.hour;
  }

  get plays(): readonly Play[] {
    return this.log.plays;
  }

  get airtimeMs(): number {
    return this.plays.reduce((sum, play) => sum + play.lengthMs, 0);
  }
}
