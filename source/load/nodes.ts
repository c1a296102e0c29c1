import { IntColumn } from './columns.ts';
import type { Draft } from './draft.ts';
import { KEY, readKey } from './keys.ts';
import { CLOSE_ARRAY, CLOSE_OBJECT, OPEN_ARRAY, OPEN_OBJECT, QUOTE, type Scanner } from './scanner.ts';

/** What a level of `stack` holds: the row and the six fields of its frame, and whether they are the node's own. */
const LEVEL = 8;

/**
 * Reads call-tree nodes into a draft, in every spelling: `callFrame` or its fields flat on the node, `children` as ids or as
 * whole nodes (however deep), `parent`, `hitCount` or `selfSize`.
 */
export class NodeReader {
  private readonly scanner: Scanner;
  private readonly draft: Draft;

  // The node being read. Its frame is kept until its closing brace, since its fields come in any order.
  private row = -1;
  private name = 0;
  private url = 0;
  private line = -1;
  private column = -1;
  private scriptId = 0;
  private deopt = 0;
  private flat = true;
  /** Nodes open around the one being read. */
  private readonly stack = new IntColumn();

  constructor(scanner: Scanner, draft: Draft) {
    this.scanner = scanner;
    this.draft = draft;
  }

  /** A list of nodes: `nodes`. */
  readList(): void {
    const { scanner } = this;
    if (!scanner.enter(OPEN_ARRAY, CLOSE_ARRAY)) return;
    do this.readTree();
    while (scanner.another(CLOSE_ARRAY));
  }

  /** One node with all that is nested in it: an element of `nodes`, or `head`. */
  readTree(): void {
    const { scanner, stack } = this;
    stack.count = 0;
    let inside = this.open(-1);
    for (;;) {
      // `inside`: before a key. `readFields` stops at the node's end or at a child to go into.
      if (inside && this.readFields()) {
        this.push();
        inside = this.openChild();
        continue;
      }
      this.close();
      if (stack.count === 0) return;
      if (scanner.another(CLOSE_ARRAY)) {
        inside = this.openChild();
      } else {
        this.pop();
        inside = scanner.another(CLOSE_OBJECT);
      }
    }
  }

  private openChild(): boolean {
    return this.open(this.stack.data[this.stack.count - LEVEL]);
  }

  /** Opens the node whose brace comes next; true where it has fields. */
  private open(within: number): boolean {
    this.name = 0;
    this.url = 0;
    this.line = -1;
    this.column = -1;
    this.scriptId = 0;
    this.deopt = 0;
    this.flat = true;
    this.row = this.draft.addNode(within);
    return this.scanner.enter(OPEN_OBJECT, CLOSE_OBJECT);
  }

  private close(): void {
    const { draft, row } = this;
    // Legacy nodes, whose frame is flat, count lines and columns from 1.
    const shift = this.flat ? 1 : 0;
    const line = Math.max(-1, this.line - shift);
    const column = Math.max(-1, this.column - shift);
    const frame = draft.frames.intern(this.name, this.url, line, column, this.scriptId);
    if (this.deopt !== 0) draft.frames.deopt.data[frame] = this.deopt;
    draft.frame.data[row] = frame;
  }

  private push(): void {
    const { stack } = this;
    stack.push(this.row);
    stack.push(this.name);
    stack.push(this.url);
    stack.push(this.line);
    stack.push(this.column);
    stack.push(this.scriptId);
    stack.push(this.deopt);
    stack.push(this.flat ? 1 : 0);
  }

  private pop(): void {
    const { stack } = this;
    stack.count -= LEVEL;
    const { data, count } = stack;
    this.row = data[count];
    this.name = data[count + 1];
    this.url = data[count + 2];
    this.line = data[count + 3];
    this.column = data[count + 4];
    this.scriptId = data[count + 5];
    this.deopt = data[count + 6];
    this.flat = data[count + 7] === 1;
  }

  /** Reads fields to the node's closing brace (false), or to a list of whole nodes as children (true, `[` taken). */
  private readFields(): boolean {
    const { scanner, draft, row } = this;
    do {
      const key = readKey(scanner);
      switch (key) {
        case KEY.id:
          draft.id.data[row] = draft.fitId(scanner.numberLike(Number.NaN));
          break;
        case KEY.callFrame:
          this.readCallFrame();
          break;
        case KEY.hitCount:
          draft.weight.data[row] = weight(scanner.numberLike(0));
          draft.hasHits = true;
          break;
        case KEY.selfSize:
          draft.weight.data[row] = weight(scanner.numberLike(0));
          draft.hasSizes = true;
          break;
        case KEY.parent: {
          const id = scanner.numberLike(Number.NaN);
          if (!Number.isNaN(id)) draft.addParent(row, draft.fitId(id));
          break;
        }
        case KEY.children:
          if (this.readChildren()) return true;
          break;
        case KEY.positionTicks:
          this.readTicks();
          break;
        case KEY.deoptReason:
          if (scanner.peek() === QUOTE) this.deopt = deoptOf(draft, draft.strings.intern(scanner));
          else scanner.skipValue();
          break;
        default:
          this.readFrameField(key);
      }
    } while (scanner.another(CLOSE_OBJECT));
    return false;
  }

  private readCallFrame(): void {
    const { scanner } = this;
    if (scanner.peek() !== OPEN_OBJECT) {
      scanner.skipValue();
      return;
    }
    this.flat = false;
    if (!scanner.enter(OPEN_OBJECT, CLOSE_OBJECT)) return;
    do this.readFrameField(readKey(scanner));
    while (scanner.another(CLOSE_OBJECT));
  }

  private readFrameField(key: number): void {
    const { scanner, draft } = this;
    switch (key) {
      case KEY.functionName:
        if (scanner.peek() === QUOTE) this.name = draft.strings.intern(scanner);
        else scanner.skipValue();
        break;
      case KEY.url:
        if (scanner.peek() === QUOTE) this.url = draft.strings.intern(scanner);
        else scanner.skipValue();
        break;
      case KEY.scriptId:
        this.scriptId = small(scanner.numberLike(0), 0);
        break;
      case KEY.lineNumber:
        this.line = small(scanner.numberLike(-1), -1);
        break;
      case KEY.columnNumber:
        this.column = small(scanner.numberLike(-1), -1);
        break;
      default:
        scanner.skipValue();
    }
  }

  /** Ids are read whole (false). True where the children are whole nodes: `[` has been taken, a node comes next. */
  private readChildren(): boolean {
    const { scanner, draft, row } = this;
    if (scanner.peek() !== OPEN_ARRAY) {
      scanner.skipValue();
      return false;
    }
    if (!scanner.enter(OPEN_ARRAY, CLOSE_ARRAY)) return false;
    if (scanner.peek() === OPEN_OBJECT) return true;
    do {
      const id = scanner.numberLike(Number.NaN);
      if (!Number.isNaN(id)) draft.addChild(row, draft.fitId(id));
    } while (scanner.another(CLOSE_ARRAY));
    return false;
  }

  private readTicks(): void {
    const { scanner, draft, row } = this;
    if (scanner.peek() !== OPEN_ARRAY) {
      scanner.skipValue();
      return;
    }
    if (!scanner.enter(OPEN_ARRAY, CLOSE_ARRAY)) return;
    do {
      if (scanner.peek() !== OPEN_OBJECT) {
        scanner.skipValue();
        continue;
      }
      let line = 0;
      let ticks = 0;
      if (scanner.enter(OPEN_OBJECT, CLOSE_OBJECT)) {
        do {
          const key = readKey(scanner);
          if (key === KEY.line) line = small(scanner.numberLike(0), 0);
          else if (key === KEY.ticks) ticks = small(scanner.numberLike(0), 0);
          else scanner.skipValue();
        } while (scanner.another(CLOSE_OBJECT));
      }
      if (line > 0 && ticks > 0) draft.addTick(row, line, ticks);
    } while (scanner.another(CLOSE_ARRAY));
  }
}

/** A value that fits a 32-bit column and is not below -1, or `otherwise`. */
const small = (value: number, otherwise: number) =>
  value >= -1 && value <= 0x7fffffff ? Math.trunc(value) : otherwise;

const weight = (value: number) => (value > 0 && value <= Number.MAX_SAFE_INTEGER ? value : 0);

/** V8 before 2017 wrote "no reason" where there is none. */
const deoptOf = (draft: Draft, string: number) =>
  draft.strings.strings[string] === 'no reason' ? 0 : string;
