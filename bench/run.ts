// `npm run bench`: every bar of the project, each against its peers, in one run. `npm run bench -- cpu` for one part.
const parts: Record<string, () => Promise<unknown>> = {
  cpu: async () => (await import('./cpu.ts')).benchCpu(),
  screens: async () => (await import('./screens.ts')).benchScreens(),
  compare: async () => (await import('./compare.ts')).benchCompare(),
  growth: async () => (await import('./growth.ts')).benchGrowth(),
  heap: async () => (await import('./heap.ts')).benchHeap(),
  waits: async () => (await import('./waits.ts')).benchWaits(),
};

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n${name}\n`);
  await run();
}
