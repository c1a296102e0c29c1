import { nameOf } from '../../../cpu/query.ts';
import type { Case } from '../../case/case.ts';
import { plainName } from '../../facts/same-below.ts';
import { judgedUses } from './match.ts';
import type { PackageUse } from './use.ts';
import { usesOfPackage } from './uses.ts';
import { hintOf } from './words.ts';

// What the tables have to say of a hot package where the source does not prove any of it.

/** More possibilities than these are no help. */
const MOST = 2;

/** Sentences about ways of using a package that the program may use it in; '' where the source shows that it does not. */
export function hintsFor(c: Case, name: string): string {
  const judged = judgedUses(c).filter(({ site }) => site.of.name === name);
  const asked = usesOfPackage(name).filter((use) => {
    const answers = judged.filter(({ site }) => site.use === use).map(({ answer }) => answer);
    return answers.length > 0 ? answers.some((one) => one !== 'no') : isSeen(c, name, use);
  });
  return asked.slice(0, MOST).map(hintOf).join(' ');
}

/** Whether the recording has a function of the package by such a name: no call of it is read. */
function isSeen({ model }: Case, name: string, { calls }: PackageUse): boolean {
  const row = model.packages.findIndex((one) => one.name === name);
  return model.functions.order.some(
    (frame) => model.functions.package[frame] === row && calls.test(plainName(nameOf(model, frame))),
  );
}
