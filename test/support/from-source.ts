import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../cli.tsx', import.meta.url));

/** Arguments with which Node runs the program as it stands, without a build. */
export const FROM_SOURCE = ['--import', new URL('../../scripts/jsx.mjs', import.meta.url).href, CLI];
