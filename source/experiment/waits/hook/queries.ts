import type { Sink } from './sink.ts';

/** Of one label, added up. */
interface Shape {
  /** Queries whose rows were looked at. */
  answers: number;
  rows: number;
  columns: number;
  /** Of the first row of each answer, roughly. */
  bytes: number;
  /** Queries with an OFFSET, and the rows that they passed over. */
  paged: number;
  passed: number;
  /** Writes, and those of them that stood in no transaction. */
  writes: number;
  alone: number;
}

/** Labels that are remembered. */
const MOST = 1000;

const ALL_COLUMNS = /^SELECT\s+(?:\w+\.)?\*/i;
const PAGED = /\bOFFSET\b|\bLIMIT\s+\?\s*,/i;

/** What the text of a query does not tell: how wide the rows of SELECT * are, how far OFFSET is, which writes are in a transaction. By label. */
export class Queries {
  private readonly shapes = new Map<string, Shape>();

  /** Before a query runs. */
  asked(label: string, sql: string, values: readonly unknown[]): void {
    if (!PAGED.test(label)) return;
    const offset = offsetOf(sql, values);
    const shape = offset === null ? null : this.shape(label);
    if (!shape) return;
    shape.paged++;
    shape.passed += offset!;
  }

  /** @param rows what the driver gave; anything but a list of rows is left alone */
  answered(label: string, rows: unknown): void {
    if (!ALL_COLUMNS.test(label) || !Array.isArray(rows)) return;
    const shape = this.shape(label);
    if (!shape) return;
    shape.answers++;
    shape.rows += rows.length;
    const [first] = rows;
    if (typeof first !== 'object' || first === null) return;
    const cells = Object.values(first);
    shape.columns = Math.max(shape.columns, cells.length);
    for (const cell of cells) shape.bytes += sizeOf(cell);
  }

  wrote(label: string, isAlone: boolean): void {
    const shape = this.shape(label);
    if (!shape) return;
    shape.writes++;
    if (isAlone) shape.alone++;
  }

  write(sink: Sink): void {
    for (const [label, shape] of this.shapes) sink.fact('culprit.query', { label, ...shape });
  }

  private shape(label: string): Shape | null {
    let shape = this.shapes.get(label);
    if (!shape && this.shapes.size < MOST) {
      shape = { answers: 0, rows: 0, columns: 0, bytes: 0, paged: 0, passed: 0, writes: 0, alone: 0 };
      this.shapes.set(label, shape);
    }
    return shape ?? null;
  }
}

function sizeOf(cell: unknown): number {
  if (typeof cell === 'string') return cell.length;
  return ArrayBuffer.isView(cell) ? cell.byteLength : 8;
}

/** The number after OFFSET, or before the comma of `LIMIT 100, 20`; null where it is not to be told. */
function offsetOf(sql: string, values: readonly unknown[]): number | null {
  const found = /\bOFFSET\s+(\d+|[?$:@]\w*)/i.exec(sql) ?? /\bLIMIT\s+(\d+|[?$:@]\w*)\s*,/i.exec(sql);
  if (!found) return null;
  const [, mark] = found;
  let value: unknown = mark;
  if (mark === '?') value = values[sql.slice(0, sql.indexOf(mark, found.index)).split('?').length - 1];
  else if (/^\$\d+$/.test(mark)) value = values[Number(mark.slice(1)) - 1];
  else if (!/^\d/.test(mark)) value = (values.at(-1) as Record<string, unknown> | undefined)?.[mark.slice(1)];
  const offset = Number(value);
  return value !== null && value !== '' && offset >= 0 ? offset : null;
}
