import type { Run } from '../experiment/run.ts';
import { commandText } from '../experiment/words.ts';
import { duration } from '../format/numbers.ts';

/** Why there is no recording of a run, and what to do; `run` is left out of a series. */
export function nothingRecorded(
  command: readonly string[],
  run?: Pick<Run, 'interrupted' | 'exitCode' | 'wallMicros'>,
): string {
  const none = `nothing was recorded: \`${commandText(command)}\``;
  if (run?.interrupted)
    return `${none} was ended after ${duration(run.wallMicros)}, before a Node process of it had started. Let it run for longer; if it starts none itself (a container, a remote shell), record where Node runs`;
  if (run?.exitCode === KILLED)
    return `${none} was killed, and what SIGKILL ends writes no recording: end it by ^C or SIGTERM`;
  return `${none} started no Node process that ended by itself, by ^C or by SIGTERM. Give the command that starts Node, such as node app.js`;
}

/** 128 and SIGKILL. */
const KILLED = 137;

/** The same of waits, where Node ran and there was nothing to wait for. */
export const nothingAwaited = (command: readonly string[], { wallMicros }: Pick<Run, 'wallMicros'>): string =>
  `\`${commandText(command)}\` ran for ${duration(wallMicros)} and waited for nothing that ended: no request, query, file, message or timer. Use it while it is recorded: --load URL sends requests`;
