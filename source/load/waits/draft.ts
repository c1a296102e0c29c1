import type { LoadStep, QueryPlan, QueryShape, WaitSum, WaitsRecording } from '../../waits/recording.ts';
import { Floats, Interned } from './columns.ts';

/** What a reader knows of an operation when it has met both its ends, or the first alone. */
export interface Waited {
  kind: string;
  label: string;
  start: number;
  /** NaN where it never ended. */
  end: number;
  failed?: boolean;
  sync?: boolean;
  /** Row of a stack, 0 for none. */
  stack?: number;
  /** Row of a request, -1 for none. */
  request?: number;
  key?: number;
  /** What it was called with; the empty text where that was not kept. */
  values?: string;
}

/** A recording of waits on its way: whatever the format, a reader calls these. Times are absolute microseconds until `finish`. */
export class WaitsDraft {
  readonly strings = new Interned();
  readonly notes: string[] = [];
  startedAt: string | null = null;
  node: string | null = null;
  loopUtilization: number | null = null;
  readonly sums: WaitSum[] = [];
  readonly plans: QueryPlan[] = [];
  readonly shapes: QueryShape[] = [];
  readonly load: LoadStep[] = [];
  /** Where the recording begins and ends, where the file says so. */
  from = Number.POSITIVE_INFINITY;
  to = Number.NEGATIVE_INFINITY;
  private readonly kind = new Floats();
  private readonly label = new Floats();
  private readonly start = new Floats();
  private readonly end = new Floats();
  private readonly failed = new Floats();
  private readonly sync = new Floats();
  private readonly stack = new Floats();
  private readonly request = new Floats();
  private readonly key = new Floats();
  private readonly values = new Floats();
  private readonly route = new Floats();
  private readonly asked = new Floats();
  private readonly answered = new Floats();
  private readonly status = new Floats();
  private readonly url = new Floats();
  private readonly beatTime = new Floats();
  private readonly beatDelay = new Floats();
  private readonly beatIdle = new Floats();
  private readonly beatCore = new Floats();
  private readonly frameName = new Floats();
  private readonly frameUrl = new Floats();
  private readonly frameLine = new Floats();
  private readonly frameColumn = new Floats();
  private readonly frameRows = new Map<string, number>();
  private readonly stackStart = new Floats();
  private readonly stackFrame = new Floats();

  constructor() {
    // Stack 0: none was taken.
    this.stackStart.push(0);
    this.stackStart.push(0);
  }

  get operations(): number {
    return this.start.count;
  }

  get requests(): number {
    return this.asked.count;
  }

  addOperation(one: Waited): number {
    this.see(one.start, one.end);
    this.kind.push(this.strings.add(one.kind));
    this.label.push(this.strings.add(one.label));
    this.end.push(Math.max(one.start, one.end));
    this.failed.push(one.failed ? 1 : 0);
    this.sync.push(one.sync ? 1 : 0);
    this.stack.push(one.stack ?? 0);
    this.request.push(one.request ?? -1);
    this.key.push(one.key ?? 0);
    this.values.push(this.strings.add(one.values ?? ''));
    return this.start.push(one.start);
  }

  addRequest(route: string, start: number, end: number, status: number, key = 0): number {
    this.see(start, end);
    this.route.push(this.strings.add(route));
    this.answered.push(Math.max(start, end));
    this.status.push(status);
    this.url.push(key);
    return this.asked.push(start);
  }

  /** `loadUser file:///app/users.js:12:3`, innermost first; gives the row of the stack. */
  addStack(lines: readonly string[]): number {
    for (const line of lines) this.stackFrame.push(this.frame(line));
    this.stackStart.push(this.stackFrame.count);
    return this.stackStart.count - 2;
  }

  addBeat(time: number, delay: number, idle: number, core = 0): void {
    this.see(time, time);
    this.beatTime.push(time);
    this.beatDelay.push(delay);
    this.beatIdle.push(idle);
    this.beatCore.push(core);
  }

  private see(start: number, end: number): void {
    this.from = Math.min(this.from, start);
    this.to = Math.max(this.to, start, Number.isNaN(end) ? start : end);
  }

  private frame(line: string): number {
    let row = this.frameRows.get(line);
    if (row === undefined) {
      const [, name, url, at, column] = /^(.*?) ?(\S*?)(?::(\d+))?(?::(\d+))?$/s.exec(line) ?? [];
      row = this.frameName.push(this.strings.add(name || '(anonymous)'));
      this.frameUrl.push(this.strings.add(url ?? ''));
      this.frameLine.push(at === undefined ? -1 : Number(at));
      this.frameColumn.push(column === undefined ? -1 : Number(column));
      this.frameRows.set(line, row);
    }
    return row;
  }

  finish(file: string, bytes: number): WaitsRecording {
    const origin = Number.isFinite(this.from) ? this.from : 0;
    const after = (column: Floats) => column.whole().map((time) => time - origin);
    return {
      kind: 'waits',
      file,
      bytes,
      startedAt: this.startedAt,
      node: this.node,
      dataQuality: this.notes,
      startMicros: origin,
      wallMicros: Math.max(0, this.to - origin) || 0,
      strings: this.strings.strings,
      operations: {
        count: this.start.count,
        kind: this.kind.ints(),
        label: this.label.ints(),
        start: after(this.start),
        end: after(this.end),
        failed: this.failed.bytes(),
        sync: this.sync.bytes(),
        stack: this.stack.ints(),
        request: this.request.ints(),
        key: this.key.whole(),
        values: this.values.ints(),
      },
      requests: {
        count: this.asked.count,
        route: this.route.ints(),
        start: after(this.asked),
        end: after(this.answered),
        status: this.status.ints(),
        key: this.url.whole(),
      },
      stacks: {
        count: this.stackStart.count - 1,
        start: this.stackStart.ints(),
        frame: this.stackFrame.ints(),
      },
      frames: {
        count: this.frameName.count,
        name: this.frameName.ints(),
        url: this.frameUrl.ints(),
        line: this.frameLine.ints(),
        column: this.frameColumn.ints(),
      },
      beats: {
        count: this.beatTime.count,
        time: after(this.beatTime),
        delay: this.beatDelay.whole(),
        idle: this.beatIdle.whole(),
        core: this.beatCore.whole(),
      },
      loopUtilization: this.loopUtilization,
      sums: this.sums,
      plans: this.plans,
      shapes: this.shapes,
      load: this.load.map((step) => ({
        ...step,
        fromMicros: step.fromMicros - origin,
        toMicros: step.toMicros - origin,
      })),
    };
  }
}
