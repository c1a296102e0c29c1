import type { Scanner } from '../json/scanner.ts';
import { CLOSE_OBJECT, OPEN_ARRAY, OPEN_OBJECT, QUOTE } from '../json/window.ts';
import { readDeltas, readSampleLines, readSamples } from './deltas.ts';
import { Draft } from './draft.ts';
import type { FrameTable } from './frames.ts';
import { KEY, readKey, UNKNOWN } from './keys.ts';
import { NodeReader } from './nodes.ts';
import { StringTable } from './strings.ts';

/** More sampled threads than any browser has: each takes columns of its own. */
export const MOST_THREADS = 1000;

/** One sampled thread of a trace. */
interface ThreadProfile {
  draft: Draft;
  thread: string | null;
}

interface Sampled {
  draft: Draft;
  pid: string;
  tid: string;
  /** Whether its `Profile` event was there: events of several threads are in no order, and a chunk may come first. */
  started: boolean;
}

/**
 * The CPU profiles in a performance trace (Chrome, Edge, Node's trace events). A profile comes in chunks among a million other events: one
 * `Profile` event on the thread that it is of, then `ProfileChunk`s on the sampler's thread, joined by process and id. In Chrome's files `args`
 * come before the event's name, so all are read as if they were those of a chunk.
 */
export class Trace {
  /** Whether there was any event: a list of other things is not a trace. */
  hasEvents = false;
  /** Whether there are more sampled threads than `MOST_THREADS`. */
  hasMore = false;
  private readonly scanner: Scanner;
  private readonly strings: StringTable;
  private readonly frames: FrameTable;
  /** Names of events and threads, kept apart from the names of functions. */
  private readonly labels = new StringTable();
  private readonly chunk: Draft;
  private readonly nodes: NodeReader;
  private chunkUsed = false;
  private readonly sampled: Sampled[] = [];
  private readonly byKey = new Map<string, Sampled>();
  private readonly threadNames = new Map<string, string>();
  private readonly processNames = new Map<string, string>();

  // The event being read: indexes of labels.
  private name = 0;
  private phase = 0;
  private pid = 0;
  private tid = 0;
  private id = 0;
  private argName = 0;

  private readonly profileName = this.labels.add('Profile');
  private readonly chunkName = this.labels.add('ProfileChunk');
  private readonly wholeName = this.labels.add('CpuProfile');
  private readonly threadName = this.labels.add('thread_name');
  private readonly processName = this.labels.add('process_name');

  constructor(scanner: Scanner, strings: StringTable, frames: FrameTable) {
    this.scanner = scanner;
    this.strings = strings;
    this.frames = frames;
    this.chunk = new Draft(strings, frames);
    this.nodes = new NodeReader(scanner, this.chunk);
  }

  /** The list of events. */
  readEvents(): void {
    const { scanner } = this;
    scanner.each(OPEN_ARRAY, () => {
      if (scanner.peek() === OPEN_OBJECT) this.readEvent();
      else scanner.skipValue();
    });
  }

  private readEvent(): void {
    const { scanner } = this;
    this.name = 0;
    this.phase = 0;
    this.pid = 0;
    this.tid = 0;
    this.id = 0;
    this.argName = 0;
    if (this.chunkUsed) this.chunk.clear();
    this.chunkUsed = false;
    if (!scanner.enter(OPEN_OBJECT, CLOSE_OBJECT)) return;
    let key = UNKNOWN;
    do {
      key = readKey(scanner, key);
      switch (key) {
        case KEY.args:
          this.readArgs();
          break;
        case KEY.name:
          this.name = this.label();
          break;
        case KEY.ph:
          this.phase = this.label();
          break;
        case KEY.pid:
          this.pid = this.label();
          break;
        case KEY.tid:
          this.tid = this.label();
          break;
        case KEY.id:
          this.id = this.label();
          break;
        default:
          scanner.skipValue();
      }
    } while (scanner.another(CLOSE_OBJECT));
    if (this.phase !== 0) this.hasEvents = true;
    this.finishEvent();
  }

  /** A string or number, as an index of labels. */
  private label(): number {
    const { scanner, labels } = this;
    if (scanner.peek() === QUOTE) return labels.intern(scanner);
    const value = scanner.numberLike(Number.NaN);
    return Number.isNaN(value) ? 0 : labels.add(String(value));
  }

  private readArgs(): void {
    const { scanner } = this;
    scanner.each(OPEN_OBJECT, () => {
      const key = readKey(scanner, UNKNOWN);
      if (key === KEY.data) this.readData();
      else if (key === KEY.name && scanner.peek() === QUOTE) this.argName = this.label();
      else scanner.skipValue();
    });
  }

  /** `args.data`, and the `cpuProfile` in it: lists may be in either. */
  private readData(): void {
    const { scanner, chunk } = this;
    if (scanner.peek() !== OPEN_OBJECT) {
      scanner.skipValue();
      return;
    }
    if (!scanner.enter(OPEN_OBJECT, CLOSE_OBJECT)) return;
    let levels = 1;
    for (;;) {
      const key = readKey(scanner, UNKNOWN);
      if (key === KEY.cpuProfile && levels === 1 && scanner.peek() === OPEN_OBJECT) {
        if (scanner.enter(OPEN_OBJECT, CLOSE_OBJECT)) {
          levels++;
          continue;
        }
      } else if (key === KEY.nodes && scanner.peek() === OPEN_ARRAY && levels === 2) {
        this.chunkUsed = true;
        this.nodes.readList();
      } else if (key === KEY.samples && levels === 2) {
        this.chunkUsed = true;
        readSamples(scanner, chunk);
      } else if (key === KEY.timeDeltas) {
        this.chunkUsed = true;
        readDeltas(scanner, chunk);
      } else if (key === KEY.lines) {
        this.chunkUsed = true;
        readSampleLines(scanner, chunk);
      } else if (key === KEY.startTime) {
        this.chunkUsed = true;
        chunk.startTime = scanner.numberLike(Number.NaN);
      } else if (key === KEY.endTime) {
        this.chunkUsed = true;
        chunk.endTime = scanner.numberLike(Number.NaN);
      } else {
        scanner.skipValue();
      }
      while (!scanner.another(CLOSE_OBJECT)) if (--levels === 0) return;
    }
  }

  private finishEvent(): void {
    const label = this.labels.strings;
    if (this.name === this.threadName || this.name === this.processName) {
      if (this.argName === 0) return;
      const text = label[this.argName];
      if (this.name === this.threadName) this.threadNames.set(`${label[this.pid]}:${label[this.tid]}`, text);
      else this.processNames.set(label[this.pid], text);
      return;
    }
    const starts = this.name === this.profileName;
    if (!starts && this.name !== this.chunkName && this.name !== this.wholeName) return;
    const key = `${label[this.pid]}:${label[this.id]}`;
    let profile = this.byKey.get(key);
    // An id that starts again is a second recording of the same process.
    if (!profile || (starts && profile.started)) {
      if (this.sampled.length === MOST_THREADS) {
        this.hasMore = true;
        return;
      }
      const draft = new Draft(this.strings, this.frames);
      profile = { draft, pid: label[this.pid], tid: label[this.tid], started: false };
      this.sampled.push(profile);
      this.byKey.set(key, profile);
    }
    if (starts) {
      profile.tid = label[this.tid];
      profile.started = true;
    }
    profile.draft.append(this.chunk);
  }

  /** Whether any profile has both nodes and samples. */
  isUsable(): boolean {
    return this.sampled.some(({ draft }) => draft.count > 0 && draft.samples.count > 0);
  }

  /** The profiles, the one with most samples first; those without samples only where no other has any. */
  profiles(): ThreadProfile[] {
    const found = this.sampled.filter(({ draft }) => draft.count > 0);
    const sampled = found.filter(({ draft }) => draft.samples.count > 0);
    const kept = sampled.length > 0 ? sampled : found;
    kept.sort((a, b) => b.draft.samples.count - a.draft.samples.count);
    return kept.map(({ draft, pid, tid }) => {
      draft.nodesDone = true;
      draft.samplesDone = true;
      countLines(draft);
      const name = this.threadNames.get(`${pid}:${tid}`) ?? this.processNames.get(pid) ?? 'thread';
      return { draft, thread: `${name} (${pid}:${tid})` };
    });
  }
}

/** Makes `positionTicks` of nodes from the lines that a trace has for samples. */
function countLines(draft: Draft): void {
  const { sampleLine, samples } = draft;
  if (draft.ticks.count > 0) return;
  const rowOf = new Map<number, number>();
  for (let row = draft.count - 1; row >= 0; row--) rowOf.set(draft.id.data[row], row);
  const tickOf = new Map<number, number>();
  for (let i = 0; i < sampleLine.count; i++) {
    const line = sampleLine.data[i];
    if (line === 0) continue;
    const row = rowOf.get(samples.data[i]);
    if (row === undefined) continue;
    const key = row * 2 ** 31 + line;
    const tick = tickOf.get(key);
    if (tick === undefined) {
      tickOf.set(key, draft.ticks.count);
      draft.addTick(row, line, 1);
    } else {
      draft.ticks.data[tick]++;
    }
  }
}
