'use strict';
const path = require('node:path');
const ts = require('typescript');

const configFile = path.join(__dirname, 'project.json');
const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, __dirname);

const program = ts.createProgram(fileNames, options);
const emitted = [];
const { diagnostics } = program.emit(undefined, (name, text) => emitted.push([path.basename(name), text.length]));
for (const problem of ts.getPreEmitDiagnostics(program).concat(diagnostics)) {
  console.error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
}
console.log(`${emitted.length} files, ${emitted.reduce((sum, [, size]) => sum + size, 0)} characters`);
