/* Writes man/culprit.1 from what the verbs say of themselves; npm runs it before it packs. */
import { mkdirSync, writeFileSync } from 'node:fs';
import pkg from '../package.json' with { type: 'json' };
import { manPage } from '../source/commands/help.ts';
import { COMMANDS } from '../source/commands/index.ts';

mkdirSync(new URL('../man/', import.meta.url), { recursive: true });
writeFileSync(new URL('../man/culprit.1', import.meta.url), manPage(COMMANDS, pkg.version, pkg.description));
