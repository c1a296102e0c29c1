import type { Command } from './command.ts';

export const prove: Command = {
  name: 'prove',
  summary:
    "run a program with and without a finding's change and compare: is it faster, is the output the same?",
  usage:
    'culprit prove [RECORDING] [--finding N | --patch FILE] [--runs 10] [--build "npm run build"] [--load URL [--for 5s]] [--format json] [--output FILE] [--journal FILE] -- node app.js …',
  run: async (inputs, flags, io) => (await import('./prove-run.ts')).runProve(inputs, flags, io, prove.usage),
};
