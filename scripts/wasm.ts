// Makes numbers-wasm.ts of numbers.wat, so that it is there in tests, which run from source, and in a bundle of one file.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import wabt from 'wabt';

const folder = fileURLToPath(new URL('../source/load/heapsnapshot/', import.meta.url));

/** The module as base64. */
export async function assembled(): Promise<string> {
  const { parseWat } = await wabt();
  const { buffer } = parseWat('numbers.wat', readFileSync(`${folder}numbers.wat`, 'utf8')).toBinary({});
  return Buffer.from(buffer).toString('base64');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lines = (await assembled()).match(/.{1,96}/g)!.map((line) => `  '${line}'`);
  writeFileSync(
    `${folder}numbers-wasm.ts`,
    `/** numbers.wat, assembled by \`npm run wasm\`. */\nexport const NUMBERS_WASM =\n${lines.join(' +\n')};\n`,
  );
}
