import { InputError } from '../errors.ts';
import type { SnapshotBytes, SnapshotWindow } from './bytes.ts';
import type { SnapshotHeader } from './header.ts';
import { readSection, type SectionEnd, type SharedSection, sharedSection, TooManyValues } from './section.ts';
import {
  type EdgeColumns,
  edgeColumns,
  edgeSink,
  type NodeColumns,
  type NumberSink,
  nodeColumns,
  nodeSink,
} from './sinks.ts';

/** The two tables that are most of a snapshot, nodes and edges: read with the room that the header asks for, alone or by two threads. */

/** A job for the second thread: read this section together with the first. */
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

export const sinkOf = (job: SectionJob): NumberSink =>
  job.which === 'nodes'
    ? nodeSink(job.columns, job.header)
    : edgeSink(job.columns, job.header, job.nodeCount, job.root);

/** What tables are read with. */
export interface TableInput {
  source: SnapshotBytes;
  /** Stands just after the table's `[`, and afterwards just after its `]`. */
  window: SnapshotWindow;
  header: SnapshotHeader;
  /** Repairs are added to it. */
  notes: string[];
  onBytes(at: number): void;
  /** Reads a section together with other threads; the file must be seekable. */
  together?: (job: SectionJob, sink: NumberSink, onBytes: (at: number) => void) => SectionEnd;
}

export function readNodes(input: TableInput): { nodes: NodeColumns; nodeCount: number } {
  const { header, window } = input;
  const start = window.at;
  let nodes!: NodeColumns;
  const nodeCount = readRows(input, 'node', header.nodeCount, header.nodeFields, (rows) => {
    nodes = nodeColumns(rows, header);
    return { which: 'nodes', section: sharedSection(start), columns: nodes, header };
  });
  if (nodeCount === 0) throw new InputError('it holds no nodes: the heap in it is empty');
  if (header.root >= nodeCount) {
    header.oddRoot = String(header.root * header.nodeFields);
    header.root = 0;
  }
  return { nodes, nodeCount };
}

export function readEdges(input: TableInput, nodeCount: number): { edges: EdgeColumns; edgeCount: number } {
  const { header, window } = input;
  const start = window.at;
  let edges!: EdgeColumns;
  const edgeCount = readRows(input, 'edge', header.edgeCount, header.edgeFields, (rows) => {
    edges = edgeColumns(rows);
    const section = sharedSection(start);
    return { which: 'edges', section, columns: edges, header, nodeCount, root: header.root };
  });
  return { edges, edgeCount };
}

/** Reads rows with room for what the header claims; where there are more, again with room for as many as fit. */
function readRows(
  input: TableInput,
  what: 'node' | 'edge',
  claimed: number,
  fields: number,
  jobFor: (rows: number) => SectionJob,
): number {
  const { source, window, header, notes } = input;
  const start = window.at;
  let end: SectionEnd;
  try {
    end = readTable(input, jobFor(room(input, claimed, fields)), fields);
  } catch (error) {
    if (!(error instanceof TooManyValues)) throw error;
    if (!source.seekable)
      throw new InputError(`it holds more ${what}s than the ${claimed} its header declares`);
    window.seek(start);
    end = readTable(input, jobFor(room(input, Number.POSITIVE_INFINITY, fields)), fields);
  }
  const rows = Math.floor(end.values / fields);
  if (!end.closed)
    throw new InputError(
      `it is cut off: it ends at byte ${end.at}, inside "${what}s", after ${rows} of ${claimed}`,
    );
  if (rows * fields !== end.values) notes.push(`The last of the ${what}s is incomplete and was left out.`);
  if (rows !== claimed) {
    const odd = what === 'node' ? header.oddNodeCount : header.oddEdgeCount;
    notes.push(`The header ${odd ?? `declares ${claimed}`} ${what}s; the file holds ${rows}.`);
  }
  return rows;
}

/** Rows to make room for: what the header claims, but never more than the bytes could hold. */
function room({ source: { size }, window }: TableInput, claimed: number, fields: number): number {
  // Where the size is unknown a claim costs only address space.
  const most = size === null ? 1 << 27 : Math.ceil((size - window.at) / (2 * fields)) + 1;
  return Math.max(1, Math.min(claimed, most));
}

function readTable(
  { source, window, onBytes, together }: TableInput,
  job: SectionJob,
  fields: number,
): SectionEnd {
  const sink = sinkOf(job);
  // An incomplete last row is left out, and no reason to fail.
  sink.capacity += fields - 1;
  if (!together || !source.seekable) {
    const end = readSection(window, sink, onBytes);
    if (end.closed) window.pos++;
    return end;
  }
  const end = together(job, sink, onBytes);
  window.seek(end.at + (end.closed ? 1 : 0));
  return end;
}
