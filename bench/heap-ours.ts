// Opens a snapshot as the program does, in its own threads: to the first useful screen, then to everything.
import { openHeap } from '../source/load/heapsnapshot/open.ts';

const start = performance.now();
const heap = await openHeap(process.argv[2]);
const first = performance.now() - start;
await heap.ready('retained');
const millis = performance.now() - start;
if (heap.model.classes.retainedSize === null) throw new Error('no retained sizes');
// Last of all lines, after what the threads print as they end.
process.on('exit', () => console.log(JSON.stringify({ millis, first })));
heap.close();
