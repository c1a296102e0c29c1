import { type Instance, render } from 'ink';
import { Root, type RootProps } from './root.tsx';

/** The Ink app on the terminal; keys come from `stdin`. */
export function mount(props: RootProps, stdin: NodeJS.ReadStream, stdout: NodeJS.WriteStream): Instance {
  return render(<Root {...props} />, {
    stdin,
    stdout,
    // A screen reader is told by us, in lines.
    isScreenReaderEnabled: false,
    alternateScreen: true,
    incrementalRendering: true,
    maxFps: 60,
    exitOnCtrlC: false,
    // It is a terminal, or this would not run: CI in the environment changes nothing.
    interactive: true,
    patchConsole: false,
  });
}
