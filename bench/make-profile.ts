import { closeSync, openSync, writeSync } from 'node:fs';

/** What a made-up profile is to hold; it is spelled as V8 spells them, key for key. */
export interface Shape {
  nodes: number;
  samples: number;
  /** Distinct functions, spread over `functions / 40` files. */
  functions: number;
  /** Mean of the time deltas. */
  intervalMicros: number;
}

/** Park–Miller: the same file on every machine. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/**
 * Writes a profile of a server at work: deep stacks, some frames called from everywhere, samples that stay where they are for a
 * while and then move nearby, idle now and then. Returns nothing; the file's size follows from the shape.
 */
export function makeProfile(file: string, shape: Shape): void {
  const random = randomFrom(20_260_301);
  const out = new Writer(file);
  const parent = new Int32Array(shape.nodes + 1);
  const depth = new Int32Array(shape.nodes + 1);
  // Pre-order: a node's parent is one of those open on the stack.
  const open: number[] = [1];
  for (let id = 2; id <= shape.nodes; id++) {
    if (id <= 4) {
      parent[id] = 1;
      continue;
    }
    const climb = random(100);
    if (climb < 18 && open.length > 1) open.length = Math.max(1, open.length - 1 - random(6));
    if (open.length > 60) open.length = 10 + random(30);
    parent[id] = open[open.length - 1];
    depth[id] = open.length;
    open.push(id);
  }
  const firstChild = new Int32Array(shape.nodes + 2);
  for (let id = 2; id <= shape.nodes; id++) firstChild[parent[id] + 1]++;
  for (let id = 1; id <= shape.nodes + 1; id++) firstChild[id] += firstChild[id - 1];
  const children = new Int32Array(shape.nodes);
  const filled = firstChild.slice();
  for (let id = 2; id <= shape.nodes; id++) children[filled[parent[id]]++] = id;

  const samples = new Int32Array(shape.samples);
  const hits = new Int32Array(shape.nodes + 1);
  let at = 5;
  for (let i = 0; i < shape.samples; i++) {
    const move = random(1000);
    if (move < 300) at = Math.max(5, Math.min(shape.nodes, at + random(41) - 20));
    else if (move < 302) at = 5 + random(shape.nodes - 4);
    const id = move > 990 ? 4 : move > 980 ? 3 : at;
    samples[i] = id;
    hits[id]++;
  }

  out.text('{"nodes":[');
  for (let id = 1; id <= shape.nodes; id++) {
    const kids = children.subarray(firstChild[id], firstChild[id + 1]);
    const f = id <= 4 ? -id : (id * 7919 + depth[id] * 31) % shape.functions;
    out.text(`${id > 1 ? ',' : ''}{"id":${id},"callFrame":${callFrame(f)},"hitCount":${hits[id]}`);
    if (kids.length > 0) out.text(`,"children":[${kids.join(',')}]`);
    if (hits[id] > 0 && f >= 0) {
      const line = lineOf(f) + 2;
      const rest = hits[id] >> 2;
      out.text(`,"positionTicks":[{"line":${line},"ticks":${hits[id] - rest}}`);
      if (rest > 0) out.text(`,{"line":${line + 3},"ticks":${rest}}`);
      out.text(']');
    }
    out.text('}');
  }
  let end = 1_000_000_000;
  const deltas = new Int32Array(shape.samples);
  for (let i = 0; i < shape.samples; i++) {
    const jitter = shape.intervalMicros >> 1;
    deltas[i] = shape.intervalMicros - jitter + random(2 * jitter + 1);
    // V8 writes a few out of order.
    if (random(200_000) === 0) deltas[i] = -deltas[i];
    end += deltas[i];
  }
  out.text(`],"startTime":1000000000,"endTime":${end + 40},"samples":[`);
  out.numbers(samples);
  out.text('],"timeDeltas":[');
  out.numbers(deltas);
  out.text(']}');
  out.close();
}

const META = ['', '(root)', '(program)', '(idle)', '(garbage collector)'];
const VERBS = ['parse', 'read', 'send', 'update', 'find', 'render', 'resolve', 'apply', 'format', 'match'];
const NOUNS = [
  'Row',
  'Session',
  'Query',
  'Template',
  'Request',
  'Index',
  'Price',
  'Cache',
  'Buffer',
  'Route',
];
const lineOf = (f: number) => (f % 40) * 17 + 3;

function callFrame(f: number): string {
  if (f < 0) {
    return `{"functionName":"${META[-f]}","scriptId":"0","url":"","lineNumber":-1,"columnNumber":-1}`;
  }
  const file = Math.floor(f / 40);
  const name = f % 5 === 0 ? '' : `${VERBS[f % 10]}${NOUNS[(f >> 3) % 10]}${f % 97}`;
  const url =
    file % 4 === 0
      ? `node:internal/part${file}`
      : file % 4 === 1
        ? `file:///srv/shop/node_modules/package-${file % 60}/lib/part-${file}.js`
        : `file:///srv/shop/source/services/area-${file % 30}/part-${file}.js`;
  return `{"functionName":"${name}","scriptId":"${file + 20}","url":"${url}","lineNumber":${lineOf(f)},"columnNumber":${f % 60}}`;
}

/** Buffered output: hundreds of megabytes never stand in memory. */
class Writer {
  private readonly descriptor: number;
  private readonly buffer = Buffer.allocUnsafe(1 << 20);
  private used = 0;

  constructor(file: string) {
    this.descriptor = openSync(file, 'w');
  }

  text(text: string): void {
    if (this.used + text.length * 3 > this.buffer.length) this.flush();
    if (text.length * 3 > this.buffer.length) writeSync(this.descriptor, text);
    else this.used += this.buffer.write(text, this.used);
  }

  numbers(values: Int32Array): void {
    for (let from = 0; from < values.length; from += 8192) {
      this.text((from > 0 ? ',' : '') + values.subarray(from, from + 8192).join(','));
    }
  }

  private flush(): void {
    writeSync(this.descriptor, this.buffer, 0, this.used);
    this.used = 0;
  }

  close(): void {
    this.flush();
    closeSync(this.descriptor);
  }
}
