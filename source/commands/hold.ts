import { visibleLines } from '../format/visible.ts';

/**
 * Keeps what would be written over the app until it has ended: Node's warnings, and whatever a thread of ours prints. Returns what lets
 * go again and writes what was kept.
 */
export function holdStderr(): () => void {
  const { stderr } = process;
  const write = stderr.write;
  const printers = process.listeners('warning');
  let kept = '';
  const keep = (warning: Error) => {
    kept += `(culprit) ${warning.name}: ${warning.message}\n`;
  };
  // Node prints warnings past `stderr.write`.
  process.removeAllListeners('warning');
  process.on('warning', keep);
  stderr.write = ((chunk: string | Uint8Array, ...rest: unknown[]) => {
    kept += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const done = rest.find((one) => typeof one === 'function');
    done?.();
    return true;
  }) as typeof write;
  return () => {
    process.off('warning', keep);
    for (const printer of printers) process.on('warning', printer);
    stderr.write = write;
    if (kept !== '') stderr.write(visibleLines(kept));
    kept = '';
  };
}
