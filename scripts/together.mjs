/* Runs test files in this process, one after the other, each as a suite: what it does before or after its tests is of these alone. */
import { suite } from 'node:test';

/** @param {string[]} files paths from the root */
export async function together(files) {
  for (const file of files)
    await suite(file, async () => {
      await import(new URL(`../${file}`, import.meta.url).href);
    });
}
