/** Whole reports over the samples, one file each in `goldens/`: what any change does to what people read. `npm run goldens` writes them. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run, sample } from '../commands/run.ts';

export const SAMPLES = [
  'order-service.cpuprofile',
  'cli-startup.cpuprofile',
  'nbody.cpuprofile',
  'idle-worker.cpuprofile',
  'log-transform.cpuprofile.gz',
  'log-transform.heapprofile',
  'report-ts.cpuprofile',
  'price-page.trace.json',
  'order-page.waits.json.gz',
  'session-leak.3.heapsnapshot.gz',
] as const;

export const FORMATS = { markdown: 'md', json: 'json' } as const;
export type Format = keyof typeof FORMATS;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The file that holds the report of a sample. */
export const goldenOf = (name: string, format: Format): string =>
  fileURLToPath(new URL(`goldens/${name}.${FORMATS[format]}`, import.meta.url));

/**
 * The report of a sample with its source at hand; of its tables in JSON the first seven rows. Wherever the repository is, it reads the same.
 *
 * @throws Error where the command fails or says anything beside.
 */
export async function reportOf(name: string, format: Format): Promise<string> {
  const top = format === 'json' ? ['--top', '7'] : [];
  const { code, stdout, stderr } = await run(
    'report',
    sample(name),
    '--format',
    format,
    ...top,
    '--source-root',
    sample('programs'),
  );
  if (code !== 0 || stderr !== '') throw new Error(`${name}: exit code ${code}: ${stderr}`);
  return stdout.replaceAll(pathToFileURL(root).href, 'file:///culprit/').replaceAll(root, '/culprit/');
}
