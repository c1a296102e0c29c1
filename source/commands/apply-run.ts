import { createInterface } from 'node:readline/promises';
import { readProof } from '../diagnose/probe/proofs.ts';
import { isReferredTo } from '../diagnose/probe/reference.ts';
import { visibleLines } from '../format/visible.ts';
import { InputError } from '../load/errors.ts';
import { diffOf } from '../report/diff.ts';
import { changeOf, nearPath, writeChange } from './change.ts';
import { type Io, tell, UsageError } from './command.ts';
import { diagnosed } from './diagnosed.ts';
import type { Flags } from './flags.ts';
import { openProfile } from './load.ts';
import { readResult } from './read.ts';
import { chosenFinding } from './subject.ts';

/** See `apply.ts`. */
export async function runApply(inputs: string[], flags: Flags, io: Io, usage: string): Promise<number> {
  if (inputs.length !== 1) throw new UsageError(`apply takes one recording: ${usage}`);
  const opened = await openProfile(inputs[0], io);
  try {
    const { findings } = await diagnosed(opened.model, { ...flags, proof: [] }, io.signal);
    const { finding, number } = chosenFinding(
      findings,
      flags,
      ({ code }) => code?.exact === true && code.edit !== undefined,
      'there is no exact change of your own lines to write',
      opened.model.recording,
    );
    const edit = finding.code!.edit!;
    const [file] = changeOf(finding, opened.model.recording).files;
    const near = nearPath(file.path);
    io.stdout.write(visibleLines(diffOf(file.before, edit, near)));
    const proofs = (flags.proof ?? []).map((path) => readResult(path, readProof, 'prove'));
    // What was proven by `--patch` belongs to no finding.
    const proof = proofs.find((one) => one.finding !== null && isReferredTo(finding, one.finding));
    if (proof && proof.verdict !== 'proven' && !flags.force)
      throw new InputError(`not written: ${proof.text} (--force writes it anyway)`);
    if (!proof && !flags.force)
      throw new InputError(
        `not written: not proven yet. Prove it: culprit prove ${inputs[0]} --finding ${number} --output proof.json -- YOUR-PROGRAM, then give --proof proof.json (or --force)`,
      );
    if (!(flags.yes ?? false) && !(await agrees(near))) return 0;
    writeChange(file);
    tell(`wrote ${near}`, io.stderr);
    return 0;
  } finally {
    opened.close();
  }
}

async function agrees(path: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new UsageError('no terminal to ask on: --yes writes the change');
  const ask = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await ask.question(`Write ${path}? (y/N) `)).trim());
  } finally {
    ask.close();
  }
}
