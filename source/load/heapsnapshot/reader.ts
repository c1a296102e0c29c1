import type { StringColumns } from '../../heap/graph/columns.ts';
import { InputError } from '../errors.ts';
import { ByteWindow, type SnapshotBytes } from './bytes.ts';
import { readHeader, type SnapshotHeader } from './header.ts';
import { CutOff, cutOff, readText, readValue, skipValue, unexpected } from './json.ts';
import { readSection, type SectionEnd, type SharedSection, sharedSection, TooManyValues } from './section.ts';
import {
  type EdgeColumns,
  edgeColumns,
  edgeSink,
  listSink,
  type NodeColumns,
  type NumberSink,
  nodeColumns,
  nodeSink,
} from './sinks.ts';
import { readStrings } from './string-table.ts';
import { readTraceTree, type TraceTree } from './trace-tree.ts';

/** What a snapshot file holds, in columns, as the file has it: repaired where that can be done, no meaning yet. */
export interface RawSnapshot {
  header: SnapshotHeader;
  nodes: NodeColumns;
  nodeCount: number;
  edges: EdgeColumns;
  edgeCount: number;
  strings: StringColumns;
  locations: Float64Array;
  samples: Float64Array;
  traceFunctions: Float64Array;
  traceTree: TraceTree | null;
  dataQuality: string[];
}

/** A job for the second thread: read the same section with me. */
export type SectionJob =
  | { which: 'nodes'; section: SharedSection; columns: NodeColumns; header: SnapshotHeader }
  | {
      which: 'edges';
      section: SharedSection;
      columns: EdgeColumns;
      header: SnapshotHeader;
      nodeCount: number;
      root: number;
    };

export interface ReadOptions {
  onProgress?: (phase: string, bytes: number) => void;
  /** Bytes per window. Tests make it tiny. */
  chunk?: number;
  /** Reads a section together with other threads; the file must be seekable. */
  together?: (job: SectionJob, sink: NumberSink, onBytes: (at: number) => void) => SectionEnd;
}

export function sinkOf(job: SectionJob): NumberSink {
  return job.which === 'nodes'
    ? nodeSink(job.columns, job.header)
    : edgeSink(job.columns, job.header, job.nodeCount, job.root);
}

/** Reads a whole snapshot. Throws `InputError` with the byte offset where it cannot be used. */
export function readSnapshot(source: SnapshotBytes, options: ReadOptions = {}): RawSnapshot {
  const reader = new Reader(source, options);
  reader.object();
  return reader.finish();
}

class Reader {
  private readonly window: ByteWindow;
  private readonly source: SnapshotBytes;
  private readonly options: ReadOptions;
  private readonly quality: string[] = [];
  /** Sections met before what they need: key and position just after their `[`. */
  private readonly later: { key: string; at: number }[] = [];
  private readonly seen = new Set<string>();
  private header: SnapshotHeader | null = null;
  private nodes: NodeColumns | null = null;
  private nodeCount = -1;
  private edges: EdgeColumns | null = null;
  private edgeCount = -1;
  private strings: StringColumns | null = null;
  private lists = new Map<string, Float64Array>();
  private traceTree: TraceTree | null = null;
  /** That the file is cut off has been said. */
  private cut = false;

  constructor(source: SnapshotBytes, options: ReadOptions) {
    this.source = source;
    this.options = options;
    this.window = new ByteWindow(source, options.chunk);
  }

  object() {
    const { window } = this;
    // A byte order mark.
    while ([0xef, 0xbb, 0xbf].includes(window.peek())) window.pos++;
    if (window.token() !== 123) throw unexpected(window, 'the "{" of a heap snapshot');
    window.pos++;
    try {
      while (this.pair());
    } catch (error) {
      // It can be used if nothing that matters is missing, wherever the cut is.
      if (!(error instanceof CutOff) || this.nodeCount === -1 || this.edgeCount === -1) throw error;
      if (!this.cut) this.quality.push(`The file is cut off at byte ${window.at}.`);
      return;
    }
    if (window.token() !== 0 || window.pos < window.limit) {
      this.quality.push(`What follows the end of the snapshot, from byte ${window.at} on, was left out.`);
    }
  }

  /** One key and its value; false at the closing brace. */
  private pair(): boolean {
    const { window } = this;
    let c = window.token();
    for (; c === 44; c = window.token()) window.pos++;
    if (c === 125) {
      window.pos++;
      return false;
    }
    if (c !== 34) {
      if (c === 0 && window.pos >= window.limit) throw cutOff(window, 'before its nodes and edges');
      throw unexpected(window, 'a key');
    }
    const key = readText(window);
    if (window.token() !== 58) throw unexpected(window, 'a ":"');
    window.pos++;
    this.value(key);
    return true;
  }

  private value(key: string) {
    const { window } = this;
    if (key === 'snapshot') {
      this.header = readHeader(readValue(window));
      return;
    }
    const known =
      key === 'nodes' ||
      key === 'edges' ||
      key === 'strings' ||
      key === 'locations' ||
      key === 'samples' ||
      key === 'trace_function_infos' ||
      key === 'trace_tree';
    if (!known || this.seen.has(key)) return skipValue(window);
    if (window.token() !== 91) throw unexpected(window, `the "[" of "${key}"`);
    this.seen.add(key);
    const waits = !this.header || (key === 'edges' && this.nodeCount === -1);
    if (waits && key !== 'strings') {
      if (!this.source.seekable) {
        throw new InputError(
          `its "${key}" come before what they need, which only a file on disk can be read twice for`,
        );
      }
      this.later.push({ key, at: window.at + 1 });
      return skipValue(window);
    }
    window.pos++;
    this.section(key);
  }

  private section(key: string) {
    const progress = (at: number) => this.options.onProgress?.(key, at);
    if (key === 'nodes') this.readNodes(progress);
    else if (key === 'edges') this.readEdges(progress);
    else if (key === 'strings') {
      const { strings, closed, bad, odd } = readStrings(this.window, this.source.size, progress);
      if (bad !== -1) throw new InputError(`a string was expected at byte ${bad}`);
      if (!closed)
        this.quality.push(this.cutIn(key, `${strings.count} names were read, later ones are missing`));
      if (odd > 0)
        this.quality.push(`${odd} names hold escapes that JSON has not; they are shown as they are written.`);
      this.strings = strings;
    } else if (key === 'trace_tree') {
      this.traceTree = readTraceTree(this.window, this.header!.traceNodeFields);
    } else {
      const sink = listSink();
      const end = readSection(this.window, sink, progress);
      this.lists.set(key, sink.values.subarray(0, sink.count));
      if (end.closed) this.window.pos++;
      else this.quality.push(this.cutIn(key, 'what follows is missing'));
    }
  }

  private cutIn(key: string, what: string): string {
    this.cut = true;
    return `The file is cut off at byte ${this.window.at}, inside "${key}": ${what}.`;
  }

  /** Rows to make room for: what the header claims, but never more than the bytes could hold. */
  private rows(claimed: number, fields: number): number {
    const { size } = this.source;
    // Where the size is unknown a claim costs address space only, so it is merely kept sane.
    const most = size === null ? 1 << 27 : Math.ceil((size - this.window.at) / (2 * fields)) + 1;
    return Math.max(1, Math.min(claimed, most));
  }

  private readNodes(progress: (at: number) => void) {
    const header = this.header!;
    const start = this.window.at;
    const read = (rows: number) => {
      const columns = nodeColumns(rows, header);
      this.nodes = columns;
      return this.numbers(
        { which: 'nodes', section: sharedSection(start), columns, header },
        header.nodeFields,
        progress,
      );
    };
    this.nodeCount = this.counted('node', header.nodeCount, header.nodeFields, start, read);
    if (this.nodeCount === 0) throw new InputError('it holds no nodes: the heap in it is empty');
    if (header.root >= this.nodeCount) {
      header.oddRoot = String(header.root * header.nodeFields);
      header.root = 0;
    }
  }

  private readEdges(progress: (at: number) => void) {
    const header = this.header!;
    const start = this.window.at;
    const read = (rows: number) => {
      const columns = edgeColumns(rows);
      this.edges = columns;
      return this.numbers(
        {
          which: 'edges',
          section: sharedSection(start),
          columns,
          header,
          nodeCount: this.nodeCount,
          root: header.root,
        },
        header.edgeFields,
        progress,
      );
    };
    this.edgeCount = this.counted('edge', header.edgeCount, header.edgeFields, start, read);
  }

  /** Reads rows with room for what the header claims; where there are more, again with room for as many as fit. */
  private counted(
    what: string,
    claimed: number,
    fields: number,
    start: number,
    read: (rows: number) => SectionEnd,
  ): number {
    let end: SectionEnd;
    try {
      end = read(this.rows(claimed, fields));
    } catch (error) {
      if (!(error instanceof TooManyValues)) throw error;
      if (!this.source.seekable) {
        throw new InputError(`it holds more ${what}s than the ${claimed} its header announces`);
      }
      this.window.seek(start);
      end = read(this.rows(Number.POSITIVE_INFINITY, fields));
    }
    const rows = Math.floor(end.values / fields);
    if (!end.closed) {
      throw new InputError(
        `it is cut off: it ends at byte ${end.at}, inside "${what}s", after ${rows} of ${claimed}`,
      );
    }
    if (rows * fields !== end.values) {
      this.quality.push(`The last of the ${what}s is incomplete and was left out.`);
    }
    if (rows !== claimed) {
      const odd = what === 'node' ? this.header!.oddNodeCount : this.header!.oddEdgeCount;
      this.quality.push(`The header ${odd ?? `tells of ${claimed}`} ${what}s; the file holds ${rows}.`);
    }
    return rows;
  }

  private numbers(job: SectionJob, fields: number, progress: (at: number) => void): SectionEnd {
    const sink = sinkOf(job);
    sink.capacity += fields - 1; // An incomplete last row is cut off, not a reason to fail.
    const { together } = this.options;
    if (!together || !this.source.seekable) {
      const end = readSection(this.window, sink, progress);
      if (end.closed) this.window.pos++;
      return end;
    }
    const end = together(job, sink, progress);
    this.window.seek(end.at + (end.closed ? 1 : 0));
    return end;
  }

  finish(): RawSnapshot {
    if (!this.header) throw new InputError('it has no "snapshot", which says what its columns mean');
    this.later.sort((a, b) => Number(a.key !== 'nodes') - Number(b.key !== 'nodes'));
    for (const { key, at } of this.later) {
      this.window.seek(at);
      this.section(key);
    }
    if (!this.nodes || !this.edges) {
      throw new InputError(`it has no "${this.nodes ? 'edges' : 'nodes'}"`);
    }
    if (!this.strings) {
      this.quality.push('The file has no strings: nothing in it has a name.');
      this.strings = { count: 0, bytes: Uint8Array.of(34), offset: Uint32Array.of(1), extra: [] };
    }
    return {
      header: this.header,
      nodes: this.nodes,
      nodeCount: this.nodeCount,
      edges: this.edges,
      edgeCount: this.edgeCount,
      strings: this.strings,
      locations: this.lists.get('locations') ?? new Float64Array(0),
      samples: this.lists.get('samples') ?? new Float64Array(0),
      traceFunctions: this.lists.get('trace_function_infos') ?? new Float64Array(0),
      traceTree: this.traceTree,
      dataQuality: this.quality,
    };
  }
}
