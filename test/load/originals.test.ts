import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildModel } from '../../source/cpu/build.ts';
import { type CpuModel, WHOLE } from '../../source/cpu/model.ts';
import { generatedOf, labelOf, linesOf } from '../../source/cpu/query.ts';
import { showOriginals } from '../../source/load/originals.ts';
import { readProfiles } from '../../source/load/profile/read.ts';
import { MemorySource } from '../../source/load/source.ts';
import { writeSources } from '../diagnose/recordings.ts';
import { testSources } from '../support/sources.ts';

const SOURCES = {
  'package.json': '{"name": "shop"}',
  'src/parse.ts': `export interface Row { id: number }

export function parseRow(text: string): Row {
  const fields = text.split(',');
  return { id: Number(fields[0]) };
}
export class Table {
  constructor(readonly rows: Row[]) {}
  addAll(texts: string[]): void {
    for (const text of texts) this.rows.push(parseRow(text));
  }
}
`,
  'src/main.ts': `import { Table } from './parse';
import pad from 'pad-it';

const parseRow = (text: string): string => {
  return pad(text.trim());
};
globalThis.run = (texts: string[]) => {
  new Table([]).addAll(texts);
  return texts.map((text) => parseRow(text));
};
`,
  'node_modules/pad-it/package.json': '{"name": "pad-it", "version": "1.2.0", "main": "index.js"}',
  'node_modules/pad-it/index.js': `module.exports = function padIt(text) {
  return ' '.repeat(9) + text;
};
`,
};

async function bundle(options: object): Promise<{ folder: string; url: string; text: string }> {
  const { folder } = writeSources(SOURCES);
  const outfile = join(folder, 'dist/app.cjs');
  await build({
    entryPoints: [join(folder, 'src/main.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'silent',
    ...options,
  });
  return { folder, url: pathToFileURL(outfile).href, text: readFileSync(outfile, 'utf8') };
}

/** A recording of functions at offsets of a generated file, a sample each, with a tick on the line after each begins; of minified code on its own. */
function record(
  url: string,
  text: string,
  functions: { name: string; offset: number; tick?: number }[],
): CpuModel {
  const nodes = functions.map(({ name, offset, tick }, k) => {
    const line = text.slice(0, offset).split('\n').length - 1;
    return {
      id: k + 2,
      callFrame: {
        functionName: name,
        scriptId: '7',
        url,
        lineNumber: line,
        columnNumber: offset - (text.lastIndexOf('\n', offset - 1) + 1),
      },
      positionTicks: [{ line: tick ?? line + (text.split('\n').length > 9 ? 2 : 1), ticks: 1 }],
    };
  });
  const root = {
    id: 1,
    callFrame: { functionName: '(root)', scriptId: '0', url: '', lineNumber: -1, columnNumber: -1 },
    children: nodes.map(({ id }) => id),
  };
  const profile = {
    nodes: [root, ...nodes],
    startTime: 0,
    endTime: 1000 * nodes.length,
    samples: nodes.map(({ id }) => id),
    timeDeltas: nodes.map(() => 1000),
  };
  const recordings = readProfiles(new MemorySource(Buffer.from(JSON.stringify(profile))), 'app.cpuprofile');
  showOriginals(recordings, testSources());
  return buildModel(recordings[0], WHOLE);
}

/** Where a pattern's first group ends: V8 places a function at the parenthesis after its name. */
const after = (text: string, pattern: RegExp): { name: string; offset: number } => {
  const found = pattern.exec(text);
  assert.ok(found, String(pattern));
  return { name: found[1] ?? '', offset: found.index + found[0].length };
};

const shown = (model: CpuModel, folder: string) =>
  [...model.functions.order]
    .map((frame) => labelOf(model, frame))
    .map(({ name, url, line }) => `${name} ${url.replace(pathToFileURL(folder).href, '')}:${line}`)
    .sort();

for (const [title, options] of Object.entries({
  'minified, map beside': { minify: true, sourcemap: true },
  'minified, map inside': { minify: true, sourcemap: 'inline' },
}))
  test(`functions of a bundle have the names and places of their source: ${title}`, async () => {
    const { folder, url, text } = await bundle(options);
    const functions = [
      after(text, /function (\w+)(?=\(\w+\)\{let \w+=\w+\.split)/),
      after(text, /(addAll)(?=\()/),
      // An arrow function is placed at its first character, whether that is a parenthesis or its parameter.
      {
        name: /(\w+)=\(?\w+\)?=>[^;]*?\.trim\(\)/.exec(text)![1],
        offset: /=(?=\(?\w+\)?=>[^;]*?\.trim\(\))/.exec(text)!.index + 1,
      },
      after(text, /function\(?(?=\(\w+\)\{return" "\.repeat)/),
    ];
    assert.notEqual(functions[0].name, 'parseRow');
    const model = record(url, text, functions);
    assert.deepEqual(model.recording.dataQuality, []);
    assert.deepEqual(shown(model, folder), [
      'addAll /src/parse.ts:9',
      'padIt /node_modules/pad-it/index.js:1',
      'parseRow /src/main.ts:4',
      'parseRow /src/parse.ts:3',
    ]);
    const frames = [...model.functions.order];
    assert.deepEqual(
      frames.map((frame) => generatedOf(model, frame)?.url),
      frames.map(() => url),
    );
    assert.deepEqual(
      model.packages.map(({ name }) => name),
      ['pad-it'],
    );
    // A line of minified code is of none of its source.
    assert.deepEqual(
      frames.flatMap((frame) => linesOf(model, frame)),
      [],
    );
    // Other functions of the same bundle stay where they ran.
    const helper = record(url, text, [{ name: '', offset: text.indexOf('(') }]);
    assert.deepEqual(shown(helper, folder), ['(anonymous) /dist/app.cjs:1']);
  });

test('lines of time are those of the source, also of what was inlined from another file', async () => {
  const { folder, url, text } = await bundle({ sourcemap: 'linked' });
  const model = record(url, text, [
    after(text, /function (parseRow)(?=\()/),
    after(text, /(addAll)(?=\()/),
    { name: 'module.exports', offset: text.indexOf('(', text.indexOf('function padIt')) },
  ]);
  assert.deepEqual(
    shown(model, folder),
    [
      'addAll /src/parse.ts:9',
      'module.exports /node_modules/pad-it/index.js:1',
      'parseRow /src/parse.ts:3',
    ].map((row) => row.replace('module.exports', labelOf(model, 3).name)),
  );
  const lines = [...model.functions.order].map((frame) => [
    labelOf(model, frame).name,
    ...linesOf(model, frame).map(({ line, url }) => [line, url]),
  ]);
  assert.deepEqual(lines.slice(0, 2), [
    ['parseRow', [4, null]],
    ['addAll', [10, null]],
  ]);
  // V8 counts what it inlines with the caller, by the line that it has in the file.
  const inlined = text.slice(0, text.indexOf('.split(')).split('\n').length;
  const hosted = record(url, text, [{ ...after(text, /(parseRow\d*) = (?=\()/), tick: inlined }]);
  assert.deepEqual(shown(hosted, folder), ['parseRow /src/main.ts:4']);
  assert.deepEqual(
    linesOf(hosted, hosted.functions.order[0]).map(({ line, url }) => [line, url]),
    [[4, pathToFileURL(join(folder, 'src/parse.ts')).href]],
  );
});

test('a file that was built anew after the recording is shown as it ran, and that is said', async () => {
  const { folder, url, text } = await bundle({ minify: true, sourcemap: true });
  const functions = [
    after(text, /function (\w+)(?=\(\w+\)\{let \w+=\w+\.split)/),
    after(text, /(addAll)(?=\()/),
  ];
  const path = join(folder, 'dist/app.cjs');
  writeFileSync(path, `"use strict";var a=${'1+'.repeat(200)}1;${text}`);
  const model = record(url, text, functions);
  assert.deepEqual(shown(model, folder), ['addAll /dist/app.cjs:1', `${functions[0].name} /dist/app.cjs:1`]);
  assert.match(model.recording.dataQuality.join(), /^app\.cjs changed after the recording/);
});

test('a map that cannot be read, or that leads nowhere, leaves what ran', async () => {
  const { folder, url, text } = await bundle({ sourcemap: true });
  const functions = [after(text, /(addAll)(?=\()/)];
  writeFileSync(join(folder, 'dist/app.cjs.map'), '{"version":3,"sources":["x.ts"],"mappings":"~~"}');
  const model = record(url, text, functions);
  assert.match(shown(model, folder).join(), /^addAll \/dist\/app\.cjs:\d+$/);
  assert.match(
    model.recording.dataQuality.join(),
    /^app\.cjs is shown as it ran: the source map could not be read/,
  );
  const mappings = `AAAA${';AACA'.repeat(text.split('\n').length)}`;
  writeFileSync(
    join(folder, 'dist/app.cjs.map'),
    JSON.stringify({ version: 3, sources: ['gone.ts'], names: [], mappings }),
  );
  const lost = record(url, text, functions);
  assert.match(shown(lost, folder).join(), /^addAll \/dist\/app\.cjs:\d+$/);
  assert.deepEqual(lost.recording.dataQuality, []);
});
