import type { Command } from './command.ts';

export const probe: Command = {
  name: 'probe',
  summary: 'run a program and count calls, arguments and sizes at one place: is the work needed?',
  usage:
    'culprit probe [RECORDING] [--finding N | --at NAME | --at FILE:LINE] [--load URL [--for 5s]] [--format json] [--output FILE] -- node app.js …',
  // It brings the parser with it.
  run: async (inputs, flags, io) => (await import('./probe-run.ts')).runProbe(inputs, flags, io, probe.usage),
};
