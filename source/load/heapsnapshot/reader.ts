import type { StringColumns } from '../../heap/graph/columns.ts';
import { InputError } from '../errors.ts';
import { type SnapshotBytes, SnapshotWindow } from './bytes.ts';
import { readHeader, type SnapshotHeader } from './header.ts';
import { CutOff, cutOff, readText, readValue, skipValue, unexpected } from './json.ts';
import { readSection } from './section.ts';
import { type EdgeColumns, listSink, type NodeColumns } from './sinks.ts';
import { readStrings } from './string-table.ts';
import { readEdges, readNodes, type TableInput } from './tables.ts';
import { readTraceTree, type TraceTree } from './trace-tree.ts';

/** The columns of a snapshot file, repaired where that is possible, before any analysis. */
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

export interface ReadOptions {
  onProgress?: (phase: string, bytes: number) => void;
  /** Bytes per window. Tests make it tiny. */
  chunk?: number;
  together?: TableInput['together'];
}

/** Reads a whole snapshot. Throws `InputError` with the byte offset where it cannot be used. */
export function readSnapshot(source: SnapshotBytes, options: ReadOptions = {}): RawSnapshot {
  const reader = new Reader(source, options);
  reader.object();
  return reader.finish();
}

class Reader {
  private readonly window: SnapshotWindow;
  private readonly source: SnapshotBytes;
  private readonly options: ReadOptions;
  private readonly notes: string[] = [];
  /** Sections that come before those they need: key, and position just after their `[`. */
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
  /** Whether a note says already that the file is cut off. */
  private cut = false;

  constructor(source: SnapshotBytes, options: ReadOptions) {
    this.source = source;
    this.options = options;
    this.window = new SnapshotWindow(source, options.chunk);
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
      // A cut after nodes and edges leaves enough to show.
      if (!(error instanceof CutOff) || this.nodeCount === -1 || this.edgeCount === -1) throw error;
      if (!this.cut) this.notes.push(`The file is cut off at byte ${window.at}.`);
      return;
    }
    if (window.token() !== 0 || window.pos < window.limit) {
      this.notes.push(`Data after the end of the snapshot, from byte ${window.at} on, was left out.`);
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
          `its "${key}" come before the sections they need: only a file on disk can be read in that order`,
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
    if (key === 'nodes')
      ({ nodes: this.nodes, nodeCount: this.nodeCount } = readNodes(this.tableInput(progress)));
    else if (key === 'edges')
      ({ edges: this.edges, edgeCount: this.edgeCount } = readEdges(
        this.tableInput(progress),
        this.nodeCount,
      ));
    else if (key === 'strings') {
      const { strings, closed, bad, odd } = readStrings(this.window, this.source.size, progress);
      if (bad !== -1) throw new InputError(`a string was expected at byte ${bad}`);
      if (!closed)
        this.notes.push(this.cutIn(key, `${strings.count} names were read, later ones are missing`));
      if (odd > 0)
        this.notes.push(`${odd} names have escapes that are not valid JSON; they are shown as written.`);
      this.strings = strings;
    } else if (key === 'trace_tree') {
      this.traceTree = readTraceTree(this.window, this.header!.traceNodeFields);
    } else {
      const { size } = this.source;
      const sink = listSink(size === null ? 2048 : size - this.window.at);
      const end = readSection(this.window, sink, progress);
      this.lists.set(key, sink.values.subarray(0, sink.count));
      if (end.closed) this.window.pos++;
      else this.notes.push(this.cutIn(key, 'what follows is missing'));
    }
  }

  private tableInput(onBytes: (at: number) => void): TableInput {
    const { source, window, options, notes } = this;
    return { source, window, header: this.header!, notes, onBytes, together: options.together };
  }

  private cutIn(key: string, what: string): string {
    this.cut = true;
    return `The file is cut off at byte ${this.window.at}, inside "${key}": ${what}.`;
  }

  finish(): RawSnapshot {
    if (!this.header) throw new InputError('it has no "snapshot", which describes its columns');
    this.later.sort((a, b) => Number(a.key !== 'nodes') - Number(b.key !== 'nodes'));
    for (const { key, at } of this.later) {
      this.window.seek(at);
      this.section(key);
    }
    if (!this.nodes || !this.edges) {
      throw new InputError(`it has no "${this.nodes ? 'edges' : 'nodes'}"`);
    }
    if (!this.strings) {
      this.notes.push('The file has no strings: nothing in it has a name.');
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
      dataQuality: this.notes,
    };
  }
}
