import type { Command } from './command.ts';
import { LOAD } from './options.ts';

export const probe: Command = {
  name: 'probe',
  summary: 'run a program and count calls, arguments and sizes at one place: is the work needed?',
  usage: [
    'culprit probe RECORDING [--finding N] [OPTION]… -- node app.js …',
    'culprit probe --at NAME|FILE:LINE [OPTION]… -- node app.js …',
  ],
  flags: ['--finding', '--at', ...LOAD, '--format', '--output', '--force', '--source-root'],
  // It brings the parser with it.
  run: async (inputs, flags, io) =>
    (await import('./probe-run.ts')).runProbe(inputs, flags, io, probe.usage[0]),
};
