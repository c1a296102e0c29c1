// Runs VS Code's heap parser (WebAssembly) on a file to sorted class groups: `node bench/heap-vscode.mjs FILE`.
import { readFileSync } from 'node:fs';
import { decode_bytes } from '@vscode/v8-heap-parser';

const began = performance.now();
const graph = decode_bytes(readFileSync(process.argv[2]));
const groups = graph.get_class_groups(0, 1_000_000, false);
console.log(
  JSON.stringify({
    millis: Math.round(performance.now() - began),
    peakBytes: process.resourceUsage().maxRSS * 1024,
    groups: groups.length,
  }),
);
