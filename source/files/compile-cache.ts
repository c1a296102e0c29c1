/** What a worker's environment says of where its compiled code is kept: by itself it would compile all of its code at every start. */
import module from 'node:module';
import { dirname } from 'node:path';

/** The environment of this thread, and the folder of its compile cache where it has one (Node 22.1 and later). */
export function compilingOnce(): NodeJS.ProcessEnv {
  const folder = module.getCompileCacheDir?.();
  // The folder of this version of Node stands in the one that the variable names.
  return folder === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: dirname(folder) };
}
