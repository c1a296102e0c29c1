import { IntColumn } from '../columns.ts';
import type { Scanner } from '../json/scanner.ts';
import { CLOSE_ARRAY, CLOSE_OBJECT, OPEN_ARRAY, OPEN_OBJECT, QUOTE } from '../json/window.ts';
import { CallFrameReader, FrameFields, small } from './call-frames.ts';
import type { Draft } from './draft.ts';
import { KEY, readKey, UNKNOWN } from './keys.ts';
import { readQuickNodes } from './quick-nodes.ts';

/** What a level of `stack` holds: the row, its frame, its deopt reason, and the fields of a frame spelled flat. */
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
  private frame = -1;
  private deopt = 0;
  private readonly fields = new FrameFields();
  private readonly callFrames: CallFrameReader;
  /** Nodes open around the one being read. */
  private readonly stack = new IntColumn();

  constructor(scanner: Scanner, draft: Draft) {
    this.scanner = scanner;
    this.draft = draft;
    this.callFrames = new CallFrameReader(scanner, draft);
  }

  /** A list of nodes: `nodes`. */
  readList(): void {
    const { scanner } = this;
    if (!scanner.enter(OPEN_ARRAY, CLOSE_ARRAY)) return;
    do {
      scanner.peek();
      readQuickNodes(scanner, this.draft, this.callFrames);
      this.readTree();
    } while (scanner.another(CLOSE_ARRAY));
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
    this.frame = -1;
    this.deopt = 0;
    this.fields.clear();
    this.row = this.draft.addNode(within);
    return this.scanner.enter(OPEN_OBJECT, CLOSE_OBJECT);
  }

  private close(): void {
    const { draft, fields } = this;
    let { frame } = this;
    if (frame < 0) {
      if (!fields.any) draft.frameless++;
      // Legacy nodes, whose frame is flat, count lines and columns from 1.
      const line = Math.max(-1, fields.line - 1);
      const column = Math.max(-1, fields.column - 1);
      frame = draft.frames.intern(fields.name, fields.url, line, column, fields.scriptId);
    }
    if (this.deopt !== 0) draft.frames.deopt.data[frame] = this.deopt;
    draft.frame.data[this.row] = frame;
  }

  private push(): void {
    const { stack, fields } = this;
    stack.push(this.row);
    stack.push(this.frame);
    stack.push(this.deopt);
    stack.push(fields.name);
    stack.push(fields.url);
    stack.push(fields.line);
    stack.push(fields.column);
    stack.push(fields.scriptId);
  }

  private pop(): void {
    const { stack, fields } = this;
    stack.count -= LEVEL;
    const { data, count } = stack;
    this.row = data[count];
    this.frame = data[count + 1];
    this.deopt = data[count + 2];
    fields.name = data[count + 3];
    fields.url = data[count + 4];
    fields.line = data[count + 5];
    fields.column = data[count + 6];
    fields.scriptId = data[count + 7];
  }

  /** Reads fields to the node's closing brace (false), or to a list of whole nodes as children (true, `[` taken). */
  private readFields(): boolean {
    const { scanner, draft, row } = this;
    let key = UNKNOWN;
    do {
      key = readKey(scanner, key);
      switch (key) {
        case KEY.id:
          draft.id.data[row] = draft.fitId(scanner.numberLike(Number.NaN));
          break;
        case KEY.callFrame:
          if (scanner.peek() === OPEN_OBJECT) this.frame = this.callFrames.read();
          else scanner.skipValue();
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
          this.fields.read(scanner, draft, key);
      }
    } while (scanner.another(CLOSE_OBJECT));
    return false;
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
        let key = UNKNOWN;
        do {
          key = readKey(scanner, key);
          if (key === KEY.line) line = small(scanner.numberLike(0), 0);
          else if (key === KEY.ticks) ticks = small(scanner.numberLike(0), 0);
          else scanner.skipValue();
        } while (scanner.another(CLOSE_OBJECT));
      }
      if (line > 0 && ticks > 0) draft.addTick(row, line, ticks);
    } while (scanner.another(CLOSE_ARRAY));
  }
}

const weight = (value: number) => (value > 0 && value <= Number.MAX_SAFE_INTEGER ? value : 0);

/** V8 before 2017 wrote "no reason" where there is none. */
const deoptOf = (draft: Draft, string: number) =>
  draft.strings.strings[string] === 'no reason' ? 0 : string;
