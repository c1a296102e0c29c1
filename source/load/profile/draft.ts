import { FloatColumn, IntColumn } from '../columns.ts';
import type { FrameTable } from './frames.ts';
import type { StringTable } from './strings.ts';

/** Steps of fewer microseconds are counted by length, for their median; V8 samples every 50 to 10,000. */
export const COUNTED_STEPS = 1 << 16;

/** A sample or a reference that has no id. */
export const NO_ID = -1;

/**
 * A profile as its file has it: nodes in file order, references by id or by row, nothing resolved. `arrange.ts` builds the tree from it,
 * `timeline.ts` the samples.
 */
export class Draft {
  readonly strings: StringTable;
  readonly frames: FrameTable;

  /** Per node. */
  readonly id = new IntColumn();
  readonly frame = new IntColumn();
  /** Row of the node it is nested in; -1 for a node of a flat list. */
  readonly within = new IntColumn();
  readonly weight = new FloatColumn();

  /** References: node `from` (a row) names the id `to` as its child, or node `row` the id `parent` as its parent. */
  readonly childFrom = new IntColumn();
  readonly childTo = new IntColumn();
  readonly parentOf = new IntColumn();
  readonly parentId = new IntColumn();

  /** `positionTicks`, by row. */
  readonly tickRow = new IntColumn();
  readonly tickLine = new IntColumn();
  readonly ticks = new IntColumn();

  /** Ids, in file order. */
  readonly samples = new IntColumn();
  /** `timeDeltas` or, where `absolute`, `timestamps`: summed, see `deltas.ts`. */
  readonly time = new FloatColumn();
  /** Line of each sample (Chrome traces); empty where there are none. */
  readonly sampleLine = new IntColumn();
  /** `time` holds `timestamps`, microseconds on the recording's clock, instead of sums of deltas. */
  absolute = false;
  /** Whole deltas below `COUNTED_STEPS` by length; null where they are not needed. */
  steps: Int32Array | null = null;
  /** Whether any time has a fraction of a microsecond. */
  fractions = false;
  /** Indexes of the times that are before the one that precedes them. */
  readonly disorder = new IntColumn(16);
  absurdDeltas = 0;
  /** Nodes without a function. */
  frameless = 0;
  /** Samples without a time in their chunk, left out. */
  unpaired = 0;

  /** As in the file; NaN without. */
  startTime = Number.NaN;
  endTime = Number.NaN;

  /** Keys that were there: they show an allocation profile, and legacy units. */
  hasHead = false;
  hasHits = false;
  hasSizes = false;
  /** Which of the long lists were read to their end. */
  nodesDone = false;
  samplesDone = false;
  timesDone = false;

  private wideIds: Map<number, number> | null = null;

  constructor(strings: StringTable, frames: FrameTable) {
    this.strings = strings;
    this.frames = frames;
  }

  get count(): number {
    return this.id.count;
  }

  /** An id as a column can hold it: fractional, negative and huge ids get a negative number each. */
  fitId(id: number): number {
    if (id >= 0 && id <= 0x7fffffff && Number.isInteger(id)) return id;
    if (Number.isNaN(id)) return NO_ID;
    this.wideIds ??= new Map();
    let fitted = this.wideIds.get(id);
    if (fitted === undefined) {
      fitted = -2 - this.wideIds.size;
      this.wideIds.set(id, fitted);
    }
    return fitted;
  }

  /** Forgets everything but strings and frames. */
  clear(): void {
    for (const column of [
      this.id,
      this.frame,
      this.within,
      this.weight,
      this.childFrom,
      this.childTo,
      this.parentOf,
      this.parentId,
      this.tickRow,
      this.tickLine,
      this.ticks,
      this.samples,
      this.time,
      this.sampleLine,
      this.disorder,
    ]) {
      column.count = 0;
    }
    this.frameless = 0;
    this.absurdDeltas = 0;
    this.fractions = false;
    this.hasHits = false;
    this.startTime = Number.NaN;
    this.endTime = Number.NaN;
  }

  /** Appends a chunk of the same profile. */
  append(chunk: Draft): void {
    const rows = this.count;
    appendInts(this.id, chunk.id, 0);
    appendInts(this.frame, chunk.frame, 0);
    for (let i = 0; i < chunk.count; i++) {
      const within = chunk.within.data[i];
      this.within.push(within < 0 ? -1 : within + rows);
      this.weight.push(chunk.weight.data[i]);
    }
    appendInts(this.childFrom, chunk.childFrom, rows);
    appendInts(this.childTo, chunk.childTo, 0);
    appendInts(this.parentOf, chunk.parentOf, rows);
    appendInts(this.parentId, chunk.parentId, 0);
    appendInts(this.tickRow, chunk.tickRow, rows);
    appendInts(this.tickLine, chunk.tickLine, 0);
    appendInts(this.ticks, chunk.ticks, 0);

    // Samples and deltas are paired within a chunk: one too many must not shift all that follow.
    const count = Math.min(chunk.samples.count, chunk.time.count);
    this.unpaired += chunk.samples.count - count;
    appendInts(this.disorder, chunk.disorder, this.time.count);
    const start = this.time.count > 0 ? this.time.data[this.time.count - 1] : 0;
    for (let i = 0; i < count; i++) {
      this.samples.push(chunk.samples.data[i]);
      this.time.push(start + chunk.time.data[i]);
      this.sampleLine.push(i < chunk.sampleLine.count ? chunk.sampleLine.data[i] : 0);
    }
    this.frameless += chunk.frameless;
    this.absurdDeltas += chunk.absurdDeltas;
    this.fractions ||= chunk.fractions;
    this.hasHits ||= chunk.hasHits;
    if (!Number.isNaN(chunk.startTime)) this.startTime = chunk.startTime;
    if (!Number.isNaN(chunk.endTime)) this.endTime = chunk.endTime;
  }

  addNode(within: number): number {
    const row = this.id.count;
    this.id.push(NO_ID);
    this.frame.push(-1);
    this.within.push(within);
    this.weight.push(0);
    return row;
  }

  addChild(from: number, id: number): void {
    this.childFrom.push(from);
    this.childTo.push(id);
  }

  addParent(row: number, id: number): void {
    this.parentOf.push(row);
    this.parentId.push(id);
  }

  addTick(row: number, line: number, ticks: number): void {
    this.tickRow.push(row);
    this.tickLine.push(line);
    this.ticks.push(ticks);
  }

  /** Removes children and ticks beyond these counts: those of a node that the fast path began and gave up. */
  forgetLinks(children: number, ticks: number): void {
    this.childFrom.count = children;
    this.childTo.count = children;
    this.tickRow.count = ticks;
    this.tickLine.count = ticks;
    this.ticks.count = ticks;
  }
}

/** Whether its nodes count bytes (`selfSize`) and not samples. */
export const isAllocation = (draft: Draft) => draft.hasSizes && !draft.hasHits;

function appendInts(to: IntColumn, from: IntColumn, shift: number): void {
  for (let i = 0; i < from.count; i++) to.push(from.data[i] + shift);
}
