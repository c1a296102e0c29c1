import { Box, render, useInput } from 'ink';
import { keyNames } from '../../source/screens/keyboard.ts';
import { terminalInput } from '../../source/screens/terminal.ts';

/** Prints the names of the keys that come from the terminal, as Culprit hears them: a line for each, `ready` first. */
function Heard() {
  useInput((input, key) => {
    for (const name of keyNames(input, key as unknown as Record<string, unknown>))
      process.stdout.write(`${name}\n`);
  });
  return <Box />;
}

const stdin = terminalInput(
  process.stdin,
  () => {},
  () => {},
);
render(<Heard />, { stdin, exitOnCtrlC: false, patchConsole: false, interactive: false });
process.stdout.write('ready\n');
