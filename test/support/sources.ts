import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SourceReader } from '../../source/files/reader.ts';

/** Reads the source of what tests record or write, which is all in temporary folders. */
export const testSources = () =>
  new SourceReader({ roots: [], recordings: [join(tmpdir(), 'a.cpuprofile')] });
