import type { ProfileRecording } from '../../cpu/recording.ts';
import { count, plural } from '../../format/numbers.ts';
import { byteText, EndOfInput, InputError } from '../errors.ts';
import { Scanner } from '../json/scanner.ts';
import { utf8 } from '../json/text.ts';
import { CLOSE_OBJECT, COLON, OPEN_ARRAY, OPEN_OBJECT, QUOTE, WINDOW } from '../json/window.ts';
import type { ByteSource } from '../source.ts';
import { arrange, countSamples } from './arrange.ts';
import { readDeltas, readSamples, readTimestamps } from './deltas.ts';
import { COUNTED_STEPS, Draft, isAllocation } from './draft.ts';
import { FrameTable } from './frames.ts';
import { KEY, readKey, UNKNOWN } from './keys.ts';
import { NodeReader } from './nodes.ts';
import { StringTable } from './strings.ts';
import { makeTimeline } from './timeline.ts';
import { MOST_THREADS, Trace } from './trace.ts';

export interface ReadOptions {
  /** Called after each read with the offset reached, in bytes of the JSON. */
  onProgress?: (offset: number) => void;
  /** Bytes held at a time; it grows for strings that are longer. */
  window?: number;
}

/**
 * Reads a CPU profile, an allocation profile or a Chrome trace, blocking until it is done. More than one recording only for a
 * trace of several threads, the one with most samples first.
 *
 * @throws InputError with the one line that says what is wrong and at which byte.
 */
export function readProfiles(
  source: ByteSource,
  file: string,
  options: ReadOptions = {},
): ProfileRecording[] {
  const scanner = new Scanner(source, options.window ?? WINDOW, options.onProgress ?? null);
  const reader = new ProfileReader(scanner);
  const notes: string[] = [];
  try {
    reader.read();
    const rest = scanner.peek();
    if (rest >= 0) {
      notes.push(`everything after byte ${scanner.offset}, where the recording's JSON ends, was ignored`);
    }
  } catch (error) {
    // A trace's whole events, or a profile whose call tree is complete, are worth showing.
    if (!(error instanceof EndOfInput) || !reader.isUsable()) throw error;
    notes.push(`the file is cut off at byte ${error.offset}: what comes before it is shown`);
  }
  if (source.problem !== null) notes.push(source.problem);
  return reader.finish(file, source.total ?? scanner.base + scanner.end, notes);
}

/** More files than a program has. */
const MOST_HASHES = 10_000;

/** Of this thread, which reads one file at a time: to make them takes longer than to read a small one. */
const steps = new Int32Array(COUNTED_STEPS);

class ProfileReader {
  private readonly scanner: Scanner;
  private readonly strings = new StringTable();
  private readonly frames = new FrameTable();
  private readonly draft = new Draft(this.strings, this.frames);
  private readonly trace: Trace;
  private isTrace = false;
  private startedAt: string | null = null;
  private readonly sourceHashes = new Map<string, string>();
  /** The first keys of the file, for the message where it is something else. */
  private readonly keys: string[] = [];

  constructor(scanner: Scanner) {
    this.scanner = scanner;
    this.draft.steps = steps.fill(0);
    this.trace = new Trace(scanner, this.strings, this.frames);
  }

  read(): void {
    const { scanner } = this;
    this.refuseOtherFormats();
    if (scanner.peek() === OPEN_ARRAY) {
      this.isTrace = true;
      this.trace.readEvents();
      return;
    }
    if (!scanner.enter(OPEN_OBJECT, CLOSE_OBJECT)) return;
    do this.readTopLevel();
    while (scanner.another(CLOSE_OBJECT));
  }

  private readTopLevel(): void {
    const { scanner, draft } = this;
    const key = this.topLevelKey();
    switch (key) {
      case KEY.nodes:
        if (scanner.peek() === OPEN_ARRAY) {
          new NodeReader(scanner, draft).readList();
          draft.nodesDone = true;
        } else {
          scanner.skipValue();
        }
        break;
      case KEY.head:
        if (scanner.peek() === OPEN_OBJECT) {
          draft.hasHead = true;
          new NodeReader(scanner, draft).readTree();
          draft.nodesDone = true;
        } else {
          scanner.skipValue();
        }
        break;
      case KEY.samples:
        readSamples(scanner, draft);
        draft.samplesDone = true;
        break;
      case KEY.timeDeltas:
        readDeltas(scanner, draft);
        break;
      case KEY.timestamps:
        readTimestamps(scanner, draft);
        break;
      case KEY.startTime:
        draft.startTime = scanner.numberLike(Number.NaN);
        break;
      case KEY.endTime:
        draft.endTime = scanner.numberLike(Number.NaN);
        break;
      case KEY.traceEvents:
        this.isTrace = true;
        this.trace.readEvents();
        break;
      case KEY.metadata:
        this.readMetadata();
        break;
      case KEY.sourceHashes:
        this.readSourceHashes();
        break;
      default:
        scanner.skipValue();
    }
  }

  /** As `readKey`, but remembers how it is spelled: a top-level object has few. */
  private topLevelKey(): number {
    const { scanner } = this;
    if (scanner.peek() === QUOTE && this.keys.length < 7) {
      scanner.ensure(48);
      const { bytes, at, end } = scanner;
      let p = at + 1;
      while (p < end && p - at < 40 && bytes[p] !== QUOTE) p++;
      this.keys.push(utf8(bytes, at + 1, p));
    }
    return readKey(scanner, UNKNOWN);
  }

  /** Chrome writes when a trace was made. */
  private readMetadata(): void {
    const { scanner } = this;
    scanner.each(OPEN_OBJECT, () => {
      if (readKey(scanner, UNKNOWN) === KEY['start-time'] && scanner.peek() === QUOTE) {
        const time = Date.parse(scanner.text());
        if (!Number.isNaN(time)) this.startedAt = new Date(time).toISOString();
      } else {
        scanner.skipValue();
      }
    });
  }

  /** Written by `experiment/hook.cjs`: digests of the program's own files. */
  private readSourceHashes(): void {
    const { scanner } = this;
    scanner.each(OPEN_OBJECT, () => {
      const url = scanner.text();
      scanner.take(COLON);
      if (scanner.peek() === QUOTE && this.sourceHashes.size < MOST_HASHES)
        this.sourceHashes.set(url, scanner.text());
      else scanner.skipValue();
    });
  }

  private refuseOtherFormats(): void {
    const { scanner } = this;
    scanner.skipByteOrderMark();
    const first = scanner.peek();
    if (first < 0) {
      const empty = scanner.offset === 0 ? 'it is empty' : 'it holds nothing but white space';
      throw new InputError(scanner.problem ?? empty);
    }
    if (first !== OPEN_OBJECT && first !== OPEN_ARRAY) {
      throw new InputError(`not a recording (starts with ${byteText(first)})`);
    }
  }

  /** Whether what was read before the input ended can be shown. */
  isUsable(): boolean {
    return this.isTrace ? this.trace.isUsable() : this.draft.nodesDone && this.draft.count > 0;
  }

  finish(file: string, bytes: number, notes: string[]): ProfileRecording[] {
    if (this.isTrace && !this.trace.hasEvents) throw new InputError(this.whatItIs());
    const drafts = this.isTrace ? this.trace.profiles() : [{ draft: this.draft, thread: null }];
    if (!this.isTrace && !this.draft.nodesDone) throw new InputError(this.whatItIs());
    if (!this.isTrace && this.draft.count === 0)
      throw new InputError('the profile has no nodes: it recorded nothing');
    if (drafts.length === 0) {
      throw new InputError(
        'it is a performance trace without a CPU profile: record it with JavaScript samples (category disabled-by-default-v8.cpu_profiler)',
      );
    }
    if (this.trace.hasMore)
      notes.push(
        `the trace has more than ${count(MOST_THREADS)} sampled threads: the first ${count(MOST_THREADS)} were read`,
      );
    const recordings = drafts.map(({ draft, thread }) => {
      const dataQuality = [...notes];
      if (drafts.length > 1)
        dataQuality.push(`one of ${drafts.length} sampled threads of its trace: ${thread}`);
      if (this.strings.cuts > 0)
        dataQuality.push(
          `${plural(this.strings.cuts, 'name')} of more than 4,096 characters: the middle was cut out`,
        );
      const arranged = arrange(draft, dataQuality);
      return {
        kind: isAllocation(draft) ? ('allocation' as const) : ('cpu' as const),
        file,
        bytes,
        thread,
        startedAt: this.startedAt,
        sourceHashes: this.sourceHashes,
        dataQuality,
        strings: this.strings.strings,
        nodes: isAllocation(draft)
          ? { ...arranged.nodes, samples: countSamples(draft, arranged) }
          : arranged.nodes,
        ticks: arranged.ticks,
        timeline: makeTimeline(draft, arranged, dataQuality),
      };
    });
    // Arranging may have added a frame for the root.
    const frames = this.frames.share();
    return recordings.map((recording) => ({ ...recording, frames }));
  }

  private whatItIs(): string {
    const keys = this.keys.slice(0, 6).map((key) => JSON.stringify(key));
    if (this.keys.length > 6) keys.push('…');
    const content = this.isTrace
      ? 'it is a list'
      : keys.length === 0
        ? 'it has no keys'
        : `its keys are ${keys.join(', ')}`;
    return `this is JSON, but neither a CPU profile, an allocation profile, a performance trace nor a heap snapshot (${content})`;
  }
}
