/**
 * A source map as columns: one row per segment, by generated line and column. Lines and columns are 0-based; -1 where a
 * segment has none.
 */
export interface SourceMap {
  /** As the map has them, its `sourceRoot` before each; '' for null. */
  sources: string[];
  /** By source; null where the map does not hold its text. */
  contents: (string | null)[];
  names: string[];
  /** First segment of each generated line, and one entry more. */
  lineStart: Int32Array;
  column: Int32Array;
  source: Int32Array;
  line: Int32Array;
  originalColumn: Int32Array;
  name: Int32Array;
}

interface RawMap {
  sources: string[];
  contents: (string | null)[];
  names: string[];
  mappings: string;
  /** Where its part of the generated file begins. */
  line: number;
  column: number;
}

/** Parts of an index map that are read: a bundler makes one per file or chunk. */
const MOST_SECTIONS = 100_000;

/** Lines and columns that a part of an index map may begin at: no file is so long. */
const LARGEST_OFFSET = 1 << 24;

/** A source map (revision 3), or an index map of several; null where it is neither, or its mappings cannot be read. */
export function readSourceMap(json: string): SourceMap | null {
  let value: unknown;
  try {
    // `)]}'` keeps browsers from running a map as a script.
    value = JSON.parse(json.replace(/^\)\]\}'[^\n]*\n/, ''));
  } catch {
    return null;
  }
  const parts = partsOf(value);
  if (parts === null) return null;
  const map = { sources: [] as string[], contents: [] as (string | null)[], names: [] as string[] };
  const segments = new Segments();
  for (const part of parts) {
    const [sources, names] = [map.sources.length, map.names.length];
    for (const source of part.sources) map.sources.push(source);
    for (const text of part.contents) map.contents.push(text);
    for (const name of part.names) map.names.push(name);
    if (!segments.decode(part, sources, names)) return null;
  }
  return { ...map, ...segments.columns() };
}

function partsOf(value: unknown): RawMap[] | null {
  const whole = partOf(value, 0, 0);
  if (whole) return [whole];
  if (typeof value !== 'object' || value === null || !('sections' in value)) return null;
  if (!Array.isArray(value.sections) || value.sections.length > MOST_SECTIONS) return null;
  const parts: RawMap[] = [];
  for (const section of value.sections) {
    const { line, column } = section?.offset ?? {};
    // A section that names a url has its map elsewhere: nothing is known of that part.
    const part = isCount(line) && isCount(column) ? partOf(section.map, line, column) : null;
    if (part) parts.push(part);
  }
  return parts;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < LARGEST_OFFSET;

function partOf(value: unknown, line: number, column: number): RawMap | null {
  if (typeof value !== 'object' || value === null) return null;
  const { mappings, sources, sourcesContent, sourceRoot, names } = value as Record<string, unknown>;
  if (typeof mappings !== 'string' || !Array.isArray(sources)) return null;
  const contents: unknown[] = Array.isArray(sourcesContent) ? sourcesContent : [];
  const root = typeof sourceRoot === 'string' && sourceRoot !== '' ? sourceRoot.replace(/\/?$/, '/') : '';
  return {
    mappings,
    line,
    column,
    sources: sources.map((source) => (typeof source === 'string' && source !== '' ? root + source : '')),
    contents: sources.map((_, k) => {
      const text = contents[k];
      return typeof text === 'string' ? text : null;
    }),
    names: Array.isArray(names) ? names.map((name) => (typeof name === 'string' ? name : '')) : [],
  };
}

const DIGIT = new Int8Array(128).fill(-1);
[...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].forEach((sign, digit) => {
  DIGIT[sign.charCodeAt(0)] = digit;
});
const COMMA = 44;
const SEMICOLON = 59;

/** The segments of one or more maps, as they are decoded: one pass over the text, nothing kept per segment but its numbers. */
class Segments {
  private rows = 0;
  private room = 1024;
  /** Generated line, generated column, source, line, column, name. */
  private readonly data = Array.from({ length: 6 }, () => new Int32Array(this.room));
  private lastLine = -1;
  private lastColumn = 0;
  private isSorted = true;

  /** False where the mappings cannot be read. */
  decode(part: RawMap, firstSource: number, firstName: number): boolean {
    const { mappings } = part;
    const field = [part.column, 0, 0, 0, 0];
    let line = part.line;
    let at = 0;
    while (at < mappings.length) {
      const sign = mappings.charCodeAt(at);
      if (sign === SEMICOLON) {
        line++;
        field[0] = 0;
        at++;
        continue;
      }
      if (sign === COMMA) {
        at++;
        continue;
      }
      let fields = 0;
      while (at < mappings.length) {
        let value = 0;
        let shift = 0;
        let digit = DIGIT[mappings.charCodeAt(at)] ?? -1;
        if (digit < 0) break;
        for (;;) {
          at++;
          value += (digit & 31) * 2 ** shift;
          shift += 5;
          if ((digit & 32) === 0) break;
          digit = at < mappings.length ? (DIGIT[mappings.charCodeAt(at)] ?? -1) : -1;
          if (digit < 0 || shift > 30) return false;
        }
        if (fields < 5) field[fields] += value % 2 === 1 ? -Math.floor(value / 2) : value / 2;
        fields++;
      }
      if (at < mappings.length && mappings.charCodeAt(at) !== COMMA && mappings.charCodeAt(at) !== SEMICOLON)
        return false;
      // A segment has one, four or five fields.
      if (fields === 0 || fields === 2 || fields === 3 || fields > 5 || field[0] < 0) return false;
      const isMapped =
        fields >= 4 && field[1] >= 0 && field[1] < part.sources.length && field[2] >= 0 && field[3] >= 0;
      const isOf = isMapped && part.sources[field[1]] !== '';
      const isNamed = isOf && fields === 5 && field[4] >= 0 && field[4] < part.names.length;
      this.push(
        line,
        field[0],
        isOf ? field[1] + firstSource : -1,
        isOf ? field[2] : -1,
        isOf ? field[3] : -1,
        isNamed ? field[4] + firstName : -1,
      );
    }
    return true;
  }

  private push(
    generated: number,
    column: number,
    source: number,
    line: number,
    originalColumn: number,
    name: number,
  ): void {
    if (this.rows === this.room) {
      this.room *= 2;
      this.data.forEach((column, k) => {
        const wider = new Int32Array(this.room);
        wider.set(column);
        this.data[k] = wider;
      });
    }
    const { data, rows } = this;
    data[0][rows] = generated;
    data[1][rows] = column;
    data[2][rows] = source;
    data[3][rows] = line;
    data[4][rows] = originalColumn;
    data[5][rows] = name;
    this.rows++;
    if (generated < this.lastLine || (generated === this.lastLine && column < this.lastColumn))
      this.isSorted = false;
    this.lastLine = generated;
    this.lastColumn = column;
  }

  columns(): Pick<SourceMap, 'lineStart' | 'column' | 'source' | 'line' | 'originalColumn' | 'name'> {
    const order = this.isSorted ? null : this.sorted();
    const [generated, column, source, line, originalColumn, name] = this.data.map((values) =>
      order === null ? values.slice(0, this.rows) : order.map((row) => values[row]),
    );
    const lines = this.rows === 0 ? 0 : generated[this.rows - 1] + 1;
    const lineStart = new Int32Array(lines + 1);
    for (let row = 0; row < this.rows; row++) lineStart[generated[row] + 1]++;
    for (let k = 0; k < lines; k++) lineStart[k + 1] += lineStart[k];
    return { lineStart, column, source, line, originalColumn, name };
  }

  private sorted(): Int32Array {
    const [line, column] = this.data;
    return Int32Array.from({ length: this.rows }, (_, row) => row).sort(
      (a, b) => line[a] - line[b] || column[a] - column[b] || a - b,
    );
  }
}

/** The last segment of a generated line that begins at a column or before it; -1 where there is none. */
export function segmentAt({ lineStart, column }: SourceMap, line: number, at: number): number {
  if (line < 0 || line + 1 >= lineStart.length) return -1;
  let low = lineStart[line];
  let high = lineStart[line + 1];
  const first = low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (column[middle] <= at) low = middle + 1;
    else high = middle;
  }
  return low > first ? low - 1 : -1;
}

/** A generated line made of so many of the author's is minified code. */
const MINIFIED = 5;

/** Whether a generated line holds code of so many lines that its time tells of none of them. */
export function isMinified({ lineStart, source, line }: SourceMap, generated: number): boolean {
  if (generated < 0 || generated + 1 >= lineStart.length) return false;
  const lines = new Set<string>();
  for (let row = lineStart[generated]; row < lineStart[generated + 1]; row++) {
    if (source[row] >= 0) lines.add(`${source[row]}:${line[row]}`);
    if (lines.size >= MINIFIED) return true;
  }
  return false;
}
