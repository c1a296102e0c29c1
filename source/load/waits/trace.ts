import { count, percent, plural } from '../../format/numbers.ts';
import type { LoadStep, QueryShape } from '../../waits/recording.ts';
import { InputError } from '../errors.ts';
import { WaitsDraft } from './draft.ts';
import { fieldsOf } from './fields.ts';

/** An event of a Chrome trace, as far as it is looked at: whatever else may be there. */
interface TraceEvent {
  ph?: unknown;
  cat?: unknown;
  name?: unknown;
  id?: unknown;
  pid?: unknown;
  tid?: unknown;
  ts?: unknown;
  args?: Record<string, unknown>;
}

interface Begun {
  kind: string;
  label: string;
  start: number;
  args: Record<string, unknown>;
}

function shapeOf(args: Record<string, unknown>): QueryShape {
  const of = (name: string) => Number(args[name]) || 0;
  return {
    label: String(args.label),
    answers: of('answers'),
    rows: of('rows'),
    columns: of('columns'),
    bytes: of('bytes'),
    paged: of('paged'),
    passed: of('passed'),
    writes: of('writes'),
    alone: of('alone'),
  };
}

/** Share of the event loop's delays from which on the machine's load is worth a word. */
const STARVED = 0.3;
/** And share of the run. */
const NOTICED = 0.02;

/** The trace that `record --waits` writes: one event a line, so that what a crash cut off is known to the line. */
export class WaitsTrace {
  readonly draft = new WaitsDraft();
  private readonly begun = new Map<string, Begun>();
  private readonly requestRows = new Map<number, number>();
  private readonly stackRows = new Map<number, number>();
  /** Operations that name a request are put in when all requests are known: a request is written when it ends. */
  private readonly pending: { one: Begun; end: number; args: Record<string, unknown> }[] = [];
  private readonly sums: Record<string, unknown>[] = [];
  /** Of the event loop, in microseconds: how late it was, and how much of that other programs had every core. */
  private late = 0;
  private core = 0;
  /** Operations whose stack was not taken. */
  private skipped = 0;
  private unbalanced = 0;
  private broken = 0;
  private closed = false;

  line(text: string): void {
    const clean = text.endsWith(',') ? text.slice(0, -1) : text;
    // The list's own brackets, and the profile that another reader reads.
    if (!clean.startsWith('{"ph":') || clean.startsWith('{"ph":"I"')) return;
    let event: TraceEvent;
    try {
      event = JSON.parse(clean);
    } catch {
      this.broken++;
      return;
    }
    this.add(event);
  }

  private add({ ph, cat, name, id, ts, args: given }: TraceEvent): void {
    const args = fieldsOf(given);
    const time = Number(ts);
    const label = String(name ?? '');
    if (ph === 'b') {
      this.begun.set(String(id), { kind: String(cat), label, start: time, args });
    } else if (ph === 'e') {
      const key = String(id);
      const one = this.begun.get(key);
      this.begun.delete(key);
      if (!one || !(time >= one.start)) this.unbalanced++;
      if (one) this.end(key, { ...one, label }, Math.max(time, one.start), args);
    } else if (ph === 'C') {
      const [delay, idle, core] = [args.delay, args.idle, args.core].map(
        (millis) => Number(millis) * 1000 || 0,
      );
      this.late += delay;
      this.core += Math.min(core, delay);
      this.draft.addBeat(time, delay, idle, core);
    } else if (ph === 'M') this.fact(label, time, args);
  }

  private end(id: string, one: Begun, end: number, args: Record<string, unknown>): void {
    if (one.kind === 'request') {
      const row = this.draft.addRequest(
        one.label,
        one.start,
        end,
        Number(args.status) || 0,
        Number(one.args.key) || 0,
      );
      this.requestRows.set(Number(id), row);
    } else this.pending.push({ one, end, args });
  }

  private fact(name: string, time: number, args: Record<string, unknown>): void {
    const { draft } = this;
    switch (name) {
      case 'culprit.waits':
        draft.startedAt = typeof args.startedAt === 'string' ? args.startedAt : null;
        draft.node = typeof args.node === 'string' ? args.node : null;
        draft.from = Math.min(draft.from, time);
        if (args.values === true)
          draft.notes.push(
            'it holds the values of queries and requests (--values): do not show it to others',
          );
        break;
      case 'culprit.stack':
        this.stackRows.set(
          Number(args.id),
          draft.addStack(Array.isArray(args.stack) ? args.stack.map(String) : []),
        );
        break;
      case 'culprit.plan':
        draft.plans.push({
          label: String(args.label),
          engine: String(args.engine),
          rows: Array.isArray(args.rows)
            ? (args.rows as { id: number; parent: number; detail: string }[])
            : [],
        });
        break;
      case 'culprit.query':
        draft.shapes.push(shapeOf(args));
        break;
      case 'culprit.load':
        draft.load.push(args as unknown as LoadStep);
        break;
      case 'culprit.sum':
        this.sums.push(args);
        break;
      case 'culprit.loop':
        draft.loopUtilization = Number(args.utilization);
        break;
      case 'culprit.end': {
        this.closed = true;
        draft.to = Math.max(draft.to, time);
        const { skipped = 0, taken = 0 } = fieldsOf(args.stacks) as { skipped?: number; taken?: number };
        this.skipped = Number(skipped) || 0;
        if (this.skipped > 0)
          draft.notes.push(
            `${plural(this.skipped, 'operation')} of ${count(taken + skipped)} have no separate stack, to keep the program fast: they count where the same call was made before`,
          );
      }
    }
  }

  /**
   * The stack of an operation. Of very many only some are taken: one without has the stack of the same operation that was taken last, which is one
   * of the places where it is called from.
   */
  private stacksOfSkipped(): (one: Begun) => number {
    const own = ({ args }: Begun) => this.stackRows.get(Number(args.stack)) ?? 0;
    if (this.skipped === 0) return own;
    const last = new Map<string, number>();
    const name = ({ kind, label }: Begun) => `${kind} ${label}`;
    for (const { one } of this.pending.toReversed()) if (own(one) > 0) last.set(name(one), own(one));
    return (one) => {
      const stack = own(one) || (last.get(name(one)) ?? 0);
      last.set(name(one), stack);
      return stack;
    };
  }

  /** When all lines are in. */
  finish(): WaitsDraft {
    const { draft } = this;
    const open = [...this.begun];
    for (const [id, one] of open) this.end(id, one, Number.NaN, {});
    const stackOf = this.stacksOfSkipped();
    for (const { one, end, args } of this.pending) {
      const { kind, label, start } = one;
      const request = this.requestRows.get(Number(one.args.request)) ?? -1;
      draft.addOperation({
        kind,
        label,
        start,
        end,
        request,
        failed: args.failed === true,
        sync: args.sync === true,
        stack: stackOf(one),
        key: Number(one.args.key) || 0,
        values: typeof one.args.values === 'string' ? one.args.values : '',
      });
    }
    for (const args of this.sums)
      draft.sums.push({
        kind: String(args.kind),
        label: String(args.label),
        stack: this.stackRows.get(Number(args.stack)) ?? 0,
        count: Number(args.count),
        micros: Number(args.micros),
        longest: Number(args.longest),
        failed: Number(args.failed),
      });
    if (draft.operations + draft.requests === 0)
      throw new InputError('the program waited for nothing while it was recorded');
    if (draft.sums.length > 0) {
      const more = draft.sums.reduce((sum, { count }) => sum + count, 0);
      draft.notes.push(`${plural(more, 'operation')} beyond the first 200,000 are added up by stack`);
    }
    if (this.broken > 0) draft.notes.push(`${plural(this.broken, 'damaged line')} left out`);
    if (this.unbalanced > 0)
      draft.notes.push(
        `${plural(this.unbalanced, 'event')} that ended before it began, or without a beginning`,
      );
    if (this.core > STARVED * this.late && this.core > NOTICED * (draft.to - draft.from))
      draft.notes.push(
        `the machine was busy: for ${percent(this.core / this.late)} of the time that the event loop was late, other programs had every core`,
      );
    if (!this.closed) draft.notes.push('the program was killed: up to a second at its end is missing');
    return draft;
  }
}
