'use strict';
const { createHash } = require('node:crypto');
const ts = require('typescript');
const { files } = require('./domain.cjs');
const { generate } = require('./generate.cjs');

const sources = files(Number(process.argv[2] ?? 300));

const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, strict: true, noLib: true, noEmit: true, types: [] };

const parsed = new Map();
const host = {
  fileExists: (name) => sources.has(name.replace(/^\/types\//, '')),
  readFile: (name) => sources.get(name.replace(/^\/types\//, '')),
  getSourceFile(name, target) {
    let file = parsed.get(name);
    if (!file) {
      const text = host.readFile(name);
      if (text === undefined) return undefined;
      parsed.set(name, (file = ts.createSourceFile(name, text, target, false)));
    }
    return file;
  },
  getDefaultLibFileName: () => '/types/base.d.ts',
  getCurrentDirectory: () => '/types',
  getCanonicalFileName: (name) => name,
  useCaseSensitiveFileNames: () => true,
  getNewLine: () => '\n',
  writeFile: () => {},
};

const names = [...sources.keys()].map((name) => `/types/${name}`);
const program = ts.createProgram(names, options, host);
const problems = ts.getPreEmitDiagnostics(program);
for (const { messageText, file } of problems.slice(0, 5)) console.error(file?.fileName, ts.flattenDiagnosticMessageText(messageText, '\n'));

const schema = generate(program, names);
const text = JSON.stringify(schema, null, 2);
console.log(`${Object.keys(schema.definitions).length} definitions, ${text.length} characters, ${problems.length} problems`);
console.log(createHash('sha256').update(text).digest('hex').slice(0, 16));
