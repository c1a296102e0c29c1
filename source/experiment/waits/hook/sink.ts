import { closeSync, openSync, writeSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { now } from './clock.ts';

const CHUNK = 1 << 16;

/** The file that is written while the program runs: a Chrome trace, one event a line, closed by whoever runs the program. */
export class Sink {
  private descriptor: number;
  private text = '';
  private readonly ids = `"pid":${process.pid},"tid":${threadId}`;

  constructor(path: string) {
    this.descriptor = openSync(path, 'wx');
    this.text = '{"traceEvents":[\n';
  }

  /** A `b` or `e` of something that begins and ends. `name` is JSON already. */
  bounds(phase: 'b' | 'e', kind: string, name: string, id: number, time: number, args: string): void {
    this.line(
      `{"ph":"${phase}","cat":"${kind}","name":${name},"id":"${id}",${this.ids},"ts":${Math.round(time)},"args":{${args}}},\n`,
    );
  }

  /** What a reader has to know beside. */
  fact(name: string, args: object): void {
    this.line(
      `{"ph":"M","name":"${name}",${this.ids},"ts":${Math.round(now())},"args":${JSON.stringify(args)}},\n`,
    );
  }

  /** A figure over time, as a line in Perfetto. */
  counter(name: string, time: number, args: string): void {
    this.line(`{"ph":"C","name":"${name}",${this.ids},"ts":${Math.round(time)},"args":{${args}}},\n`);
  }

  private line(text: string): void {
    this.text += text;
    if (this.text.length > CHUNK) this.flush();
  }

  flush(): void {
    if (this.text === '' || this.descriptor < 0) return;
    const text = this.text;
    this.text = '';
    try {
      writeSync(this.descriptor, text);
    } catch {
      // A full disk ends the recording, not the program.
      this.descriptor = -1;
    }
  }

  close(): void {
    this.flush();
    if (this.descriptor >= 0) closeSync(this.descriptor);
    this.descriptor = -1;
  }
}
