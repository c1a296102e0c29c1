import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** An append-only file in which each line carries the hash of itself and of the line before. */
export class Journal {
  private out: WriteStream;
  private last = '';
  readonly path: string;
  count = 0;

  constructor(path: string) {
    this.path = path;
    this.out = createWriteStream(path);
  }

  append(entry: object): void | Promise<unknown> {
    const body = JSON.stringify(entry);
    this.last = link(this.last, body);
    this.count++;
    if (!this.out.write(`${this.last} ${body}\n`)) return once(this.out, 'drain');
  }

  async close(): Promise<string> {
    this.out.end();
    await once(this.out, 'close');
    return this.last;
  }

  static async verify(path: string): Promise<{ lines: number; last: string }> {
    let lines = 0;
    let last = '';
    for await (const line of createInterface({ input: createReadStream(path) })) {
      const expected = link(last, line.slice(33));
      if (line.slice(0, 32) !== expected) throw new Error(`journal line ${lines + 1} does not follow`);
      last = expected;
      lines++;
    }
    return { lines, last };
  }
}

function link(before: string, body: string): string {
  return createHash('sha256').update(before).update(body).digest('hex').slice(0, 32);
}
