// Shapes that defeat simpler algorithms: `node bench/heap-make-lists.mjs FILE list|chain COUNT` writes the snapshot of a list
// linked both ways and held at both ends, or of a chain of pending promises.
import { writeHeapSnapshot } from 'node:v8';

const [file, shape, count] = process.argv.slice(2);

if (shape === 'list') {
  let tail = { next: null, previous: null };
  globalThis.head = tail;
  for (let i = 1; i < Number(count); i++) {
    const item = { next: null, previous: tail };
    tail.next = item;
    tail = item;
  }
  globalThis.tail = tail;
} else {
  const step = async (before) => {
    await before;
  };
  let last = new Promise(() => {});
  globalThis.first = last;
  for (let i = 0; i < Number(count); i++) last = step(last);
  globalThis.last = last;
}
writeHeapSnapshot(file);
