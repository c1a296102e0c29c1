#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { pipeline } from 'node:stream/promises';
import { splitLines } from './lib/split-lines.mjs';
import { parseEntries } from './lib/parse.mjs';
import { Report } from './lib/report.mjs';
import { printText, printJson } from './lib/print.mjs';

const { values: options } = parseArgs({
  options: {
    lines: { type: 'string', default: '750000' },
    top: { type: 'string', default: '8' },
    format: { type: 'string', default: 'text' },
  },
});

const report = new Report({ top: Number(options.top) });
const source = spawn(process.execPath, [new URL('./tail.mjs', import.meta.url).pathname, options.lines], { stdio: ['ignore', 'pipe', 'inherit'] });

await pipeline(source.stdout, splitLines(), parseEntries({ onReject: () => report.reject() }), async (entries) => {
  for await (const batch of entries) report.addAll(batch);
});

const print = options.format === 'json' ? printJson : printText;
print(report.finish(), process.stdout);
