import { apply } from './apply.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { completions } from './completions.ts';
import { growth } from './growth.ts';
import { help } from './help-verb.ts';
import { probe } from './probe.ts';
import { prove } from './prove.ts';
import { record } from './record.ts';
import { report } from './report.ts';

/** Every verb that works on recordings. A new one is a file beside this and a name here. */
const VERBS: readonly Command[] = [report, compare, growth, check, record, probe, prove, apply];

const HELP = help(() => COMMANDS);

export const COMMANDS: readonly Command[] = [...VERBS, completions([...VERBS, HELP]), HELP];
