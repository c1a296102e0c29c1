import type { Command } from './command.ts';

export const apply: Command = {
  name: 'apply',
  summary: "show a finding's change as a diff, and write it to the file once it is proven",
  usage: ['culprit apply RECORDING [--finding N] [--proof FILE | --force] [--yes]'],
  flags: ['--finding', '--proof', '--force', '--yes', '--source-root'],
  run: async (inputs, flags, io) =>
    (await import('./apply-run.ts')).runApply(inputs, flags, io, apply.usage[0]),
};
