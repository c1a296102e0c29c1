// Writes a snapshot that holds another one several times over: `node bench/heap-copies.mjs FROM TO COPIES`. V8 needs ten times a
// file's size to write it; this needs none, so that files larger than the machine's memory could record can be opened.
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

const [from, to, copies] = process.argv.slice(2);
const input = openSync(from);
const output = openSync(to, 'w');
const { size } = fstatSync(input);

const head = Buffer.alloc(1 << 16);
readSync(input, head, 0, head.length, 0);
const text = head.toString('latin1');
const nodesKey = text.indexOf('"nodes":[');
const header = JSON.parse(`${text.slice(0, nodesKey).replace(/,\s*$/, '')}}`);
const { meta, node_count: nodes, edge_count: edges } = header.snapshot;
const width = meta.node_fields.length;
const at = (name) => meta.node_fields.indexOf(name);
header.snapshot.node_count = nodes * copies;
header.snapshot.edge_count = edges * copies + (copies - 1);

const out = Buffer.alloc(1 << 22);
let used = 0;
const flush = () => {
  for (let done = 0; done < used; ) done += writeSync(output, out, done, used - done);
  used = 0;
};
const put = (string) => {
  if (used + string.length > out.length) flush();
  used += out.latin1Write(string, used);
};
const putNumber = (value) => {
  if (used + 24 > out.length) flush();
  let digits = 1;
  for (let limit = 10; value >= limit; limit *= 10) digits++;
  for (let i = used + digits - 1, rest = value; i >= used; i--) {
    const next = Math.floor(rest / 10);
    out[i] = 48 + rest - next * 10;
    rest = next;
  }
  used += digits;
};

/** Calls `take` with each number from `position` on; returns the position of the closing bracket. */
function eachNumber(position, take) {
  const chunk = Buffer.alloc(1 << 20);
  let value = 0;
  let inside = false;
  for (;;) {
    const got = readSync(input, chunk, 0, chunk.length, position);
    for (let i = 0; i < got; i++) {
      const digit = chunk[i] - 48;
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
        inside = true;
        continue;
      }
      if (inside) take(value);
      inside = false;
      value = 0;
      if (chunk[i] === 93) return position + i;
    }
    position += got;
    if (got === 0) throw new Error('unexpected end');
  }
}

put(JSON.stringify(header).slice(0, -1));
put(',\n"nodes":[');
const nodesAt = nodesKey + '"nodes":['.length;
let end = 0;
let rootEdges = 0;
for (let copy = 0; copy < copies; copy++) {
  let index = 0;
  end = eachNumber(nodesAt, (number) => {
    const field = index % width;
    let value = number;
    if (field === at('id')) value += copy * 100_000_000;
    if (index === at('edge_count')) {
      rootEdges = number;
      // The first root holds the others.
      if (copy === 0) value += copies - 1;
    }
    if (index++ > 0 || copy > 0) put(',');
    putNumber(value);
  });
}
put('],\n"edges":[');
const edgesAt = end + '],\n"edges":['.length;
for (let copy = 0; copy < copies; copy++) {
  let index = 0;
  end = eachNumber(edgesAt, (number) => {
    if (copy === 0 && index === rootEdges * 3) {
      for (let other = 1; other < copies; other++) put(`,1,${9000 + other},${other * nodes * width}`);
    }
    if (index > 0 || copy > 0) put(',');
    putNumber(index++ % 3 === 2 ? number + copy * nodes * width : number);
  });
}
// What follows stays as it is: locations are those of the first copy.
const tail = Buffer.alloc(1 << 20);
for (let position = end; position < size; ) {
  const got = readSync(input, tail, 0, tail.length, position);
  flush();
  out.set(tail.subarray(0, got));
  used = got;
  position += got;
}
flush();
closeSync(input);
closeSync(output);
