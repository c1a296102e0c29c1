import pkg from '../../package.json' with { type: 'json' };
import { visibleLines } from '../format/visible.ts';
import { type Command, UsageError } from './command.ts';
import { didYouMean } from './did-you-mean.ts';
import { helpText, verbHelp } from './help.ts';

/** `culprit help`, and of one verb: `culprit help compare`. */
export function help(verbs: () => readonly Command[]): Command {
  return {
    name: 'help',
    summary: 'what culprit does, or one of its commands',
    usage: ['culprit help [COMMAND]'],
    flags: [],
    run: async ([name], _, io) => {
      const all = verbs();
      const verb = all.find((one) => one.name === name);
      if (name !== undefined && !verb)
        throw new UsageError(
          `unknown command ${name}${didYouMean(
            name,
            all.map((one) => one.name),
          )}`,
        );
      io.stdout.write(visibleLines(verb ? verbHelp(verb) : helpText(all, pkg.description)));
      return 0;
    },
  };
}
