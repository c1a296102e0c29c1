import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../../source/commands/main.ts';

export interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the program as a shell would, in this process and with streams of our own. */
export async function run(...argv: string[]): Promise<Outcome> {
  const [stdout, stderr] = [collector(), collector()];
  const code = await main(argv, { stdout: stdout.stream, stderr: stderr.stream, version: '0.0.0' });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

export function sample(name: string): string {
  return fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
}

function collector() {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}
