// `npm run bench`: every bar of the project, each against its peers, in one run. `npm run bench -- cpu` for one part; what options a part takes
// stands at its top.
const parts: Record<string, () => Promise<unknown>> = {
  cpu: async () => (await import('./cpu.ts')).benchCpu(),
  screens: async () => (await import('./screens.ts')).benchScreens(),
  compare: async () => (await import('./compare.ts')).benchCompare(),
  growth: async () => (await import('./growth.ts')).benchGrowth(),
  heap: async () => (await import('./heap.ts')).benchHeap(),
  waits: async () => (await import('./waits.ts')).benchWaits(),
};

const given = process.argv.slice(2);
const options = given.findIndex((word) => word.startsWith('--'));
const wanted = options < 0 ? given : given.slice(0, options);
if (wanted.length > 0 && !wanted.some((word) => Object.hasOwn(parts, word)))
  throw new Error(`name a part: ${Object.keys(parts).join(', ')}`);
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}\n`);
  await run();
}
