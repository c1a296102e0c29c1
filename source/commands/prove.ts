import type { Command } from './command.ts';
import { JOURNAL, LOAD } from './options.ts';

export const prove: Command = {
  name: 'prove',
  summary:
    "run a program with and without a finding's change and compare: is it faster, is the output the same?",
  usage: [
    'culprit prove RECORDING [--finding N] [OPTION]… -- node app.js …',
    'culprit prove --patch FILE [OPTION]… -- node app.js …',
  ],
  flags: [
    '--finding',
    '--patch',
    '--runs',
    '--build',
    ...LOAD,
    '--format',
    '--output',
    '--force',
    ...JOURNAL,
    '--source-root',
  ],
  run: async (inputs, flags, io) =>
    (await import('./prove-run.ts')).runProve(inputs, flags, io, prove.usage[0]),
};
