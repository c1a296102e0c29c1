import { ANONYMOUS } from '../../format/anonymous.ts';
import type { LoadStep, QueryPlan, QueryShape, WaitSum, WaitsRecording } from '../../waits/recording.ts';
import { mergedRoutes } from '../../waits/routes.ts';
import { exactFloats, exactInts, FloatColumn, IntColumn } from '../columns.ts';
import { Interned } from '../interned.ts';

/** An operation as a reader adds it, ended or still open. */
interface Operation {
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
  /** Its arguments; empty where they were not recorded. */
  values?: string;
}

/** A recording of waits under construction, for readers of every format. Times are absolute microseconds until `finish`. */
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
  private readonly kind = new IntColumn();
  private readonly label = new IntColumn();
  private readonly start = new FloatColumn();
  private readonly end = new FloatColumn();
  private readonly failed = new IntColumn();
  private readonly sync = new IntColumn();
  private readonly stack = new IntColumn();
  private readonly request = new IntColumn();
  private readonly key = new FloatColumn();
  private readonly values = new IntColumn();
  private readonly route = new IntColumn();
  private readonly asked = new FloatColumn();
  private readonly answered = new FloatColumn();
  private readonly status = new IntColumn();
  private readonly url = new FloatColumn();
  private readonly beatTime = new FloatColumn();
  private readonly beatDelay = new FloatColumn();
  private readonly beatIdle = new FloatColumn();
  private readonly beatCore = new FloatColumn();
  private readonly frameName = new IntColumn();
  private readonly frameUrl = new IntColumn();
  private readonly frameLine = new IntColumn();
  private readonly frameColumn = new IntColumn();
  private readonly frameRows = new Map<string, number>();
  private readonly stackStart = new IntColumn();
  private readonly stackFrame = new IntColumn();

  constructor() {
    // Stack 0 is empty.
    this.stackStart.push(0);
    this.stackStart.push(0);
  }

  get operations(): number {
    return this.start.count;
  }

  get requests(): number {
    return this.asked.count;
  }

  addOperation(one: Operation): number {
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
    this.start.push(one.start);
    return this.operations - 1;
  }

  addRequest(route: string, start: number, end: number, status: number, key = 0): number {
    this.see(start, end);
    this.route.push(this.strings.add(route));
    this.answered.push(Math.max(start, end));
    this.status.push(status);
    this.url.push(key);
    this.asked.push(start);
    return this.requests - 1;
  }

  /** @param lines `loadUser file:///app/users.js:12:3`, innermost first
   * @returns row of the stack */
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
      row = this.frameName.count;
      this.frameName.push(this.strings.add(name || ANONYMOUS));
      this.frameUrl.push(this.strings.add(url ?? ''));
      this.frameLine.push(at === undefined ? -1 : Number(at));
      this.frameColumn.push(column === undefined ? -1 : Number(column));
      this.frameRows.set(line, row);
    }
    return row;
  }

  /** Requests to many paths of one route become one route, those that are answered and those that are made. */
  private mergeRoutes(): void {
    const { strings } = this.strings;
    const http = this.strings.add('http');
    const rows = [
      { labels: this.route, isPath: () => true },
      { labels: this.label, isPath: (i: number) => this.kind.data[i] === http },
    ];
    const sums = this.sums.filter(({ kind }) => kind === 'http' || kind === 'request');
    const seen = new Set(sums.map(({ label }) => label));
    for (const { labels, isPath } of rows)
      for (let i = 0; i < labels.count; i++) if (isPath(i)) seen.add(strings[labels.data[i]]);
    const merged = mergedRoutes([...seen]);
    if (merged.size === 0) return;
    for (const sum of sums) sum.label = merged.get(sum.label) ?? sum.label;
    for (const { labels, isPath } of rows)
      for (let i = 0; i < labels.count; i++) {
        const label = isPath(i) ? merged.get(strings[labels.data[i]]) : undefined;
        if (label !== undefined) labels.data[i] = this.strings.add(label);
      }
  }

  finish(file: string, bytes: number): WaitsRecording {
    this.mergeRoutes();
    const origin = Number.isFinite(this.from) ? this.from : 0;
    const after = (column: FloatColumn) => exactFloats(column).map((time) => time - origin);
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
        kind: exactInts(this.kind),
        label: exactInts(this.label),
        start: after(this.start),
        end: after(this.end),
        failed: Uint8Array.from(exactInts(this.failed)),
        sync: Uint8Array.from(exactInts(this.sync)),
        stack: exactInts(this.stack),
        request: exactInts(this.request),
        key: exactFloats(this.key),
        values: exactInts(this.values),
      },
      requests: {
        count: this.asked.count,
        route: exactInts(this.route),
        start: after(this.asked),
        end: after(this.answered),
        status: exactInts(this.status),
        key: exactFloats(this.url),
      },
      stacks: {
        count: this.stackStart.count - 1,
        start: exactInts(this.stackStart),
        frame: exactInts(this.stackFrame),
      },
      frames: {
        count: this.frameName.count,
        name: exactInts(this.frameName),
        url: exactInts(this.frameUrl),
        line: exactInts(this.frameLine),
        column: exactInts(this.frameColumn),
      },
      beats: {
        count: this.beatTime.count,
        time: after(this.beatTime),
        delay: exactFloats(this.beatDelay),
        idle: exactFloats(this.beatIdle),
        core: exactFloats(this.beatCore),
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
