import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as pause } from 'node:timers/promises';
import { dice, recruit } from './panel.ts';
import { draft, fill, type Questionnaire } from './questionnaire.ts';
import { Intake } from './intake.ts';

const roll = dice(271828);
const panel = recruit(roll, 42000);
const ids = [...panel.keys()];
const forms: Questionnaire[] = Array.from({ length: 25 }, (_, i) => draft(roll, `S${100 + i}`));
const intake = new Intake(panel);

async function evening(batches: number): Promise<number> {
  let good = 0;
  for (let b = 0; b < batches; b++) {
    const form = forms[roll(forms.length)];
    const sheets = Array.from({ length: 8 }, () => fill(roll, form, ids[roll(ids.length)]));
    good += intake.receive(form, sheets);
    if (b % 40 === 0) await pause(1);
  }
  return good;
}

for (let round = 1; round <= 3; round++) {
  const good = await evening(110);
  await pause(50);
  const refused = [...intake.tallies.values()].reduce((n, t) => n + t.refused, 0);
  console.log(`evening ${round}: ${good} sheets taken, ${refused} refused so far`);
  if (!process.env.ONLY_LAST || round === 3) {
    writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
  }
}
