import { setTimeout as sleep } from 'node:timers/promises';
import { Fleet } from './fleet.ts';
import { Reconciler } from './reconciler.ts';
import { compile } from './policy.ts';

const CYCLES = 6;

async function run(): Promise<void> {
  const fleet = new Fleet(22);
  const reconciler = new Reconciler(fleet);
  for (let cycle = 0; cycle < CYCLES; cycle++) {
    fleet.disturb(cycle);
    const wanted = compile(fleet.names(), cycle);
    await reconciler.pass(wanted);
    await sleep(1);
  }
  const { checked, drifted, pushed } = reconciler.totals;
  console.log(`checked ${checked}, drifted ${drifted}, pushed ${pushed} bytes`);
  for (const [section, n] of reconciler.bySection()) console.log(`  ${section.padEnd(8)} ${n}`);
  console.log(`fleet state ${fleet.digest()}`);
}

await run();
