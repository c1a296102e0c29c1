import { apply } from './apply.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { compare } from './compare.ts';
import { growth } from './growth.ts';
import { probe } from './probe.ts';
import { prove } from './prove.ts';
import { record } from './record.ts';
import { report } from './report.ts';

/** Every verb. A new one is a file beside this and a line here. */
export const COMMANDS: readonly Command[] = [report, compare, growth, check, record, probe, prove, apply];
