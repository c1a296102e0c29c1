// Loaded into every Node process and thread of a program (`--require` in NODE_OPTIONS): gives Node other text for the files that
// CULPRIT_SOURCES lists, whatever loads them. No file is written but in our own directory.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const module_ = require('node:module');
const { join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { threadId } = require('node:worker_threads');

const list = process.env.CULPRIT_SOURCES;
if (list) begin(JSON.parse(readFileSync(list, 'utf8')));

function begin({ directory, files, probe }) {
  if (typeof module_.registerHooks !== 'function') {
    writeFileSync(join(directory, 'unsupported'), process.version);
    process.exit(2);
  }
  // Called by the text itself: a loader of the program's may have found another.
  Object.defineProperty(globalThis, Symbol.for('culprit.runs'), {
    value: (i) => write(`runs.${i}`, files[i].url),
  });
  const replaced = new Map(files.map((file) => [file.url, file]));
  const write = (name, value) => {
    try {
      writeFileSync(join(directory, name), value);
    } catch {
      // The program is not to fail because we do.
    }
  };
  if (probe) require(probe.runtime).begin(probe.places, (value) => write(`counts.${process.pid}.${threadId}`, value));
  module_.registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      const file = replaced.get(keyOf(url));
      if (file === undefined) return loaded;
      return { ...loaded, source: readFileSync(file.text, 'utf8'), shortCircuit: true };
    },
  });
}

/** `file:///app.js?v=2` and a path are the same file. */
function keyOf(url) {
  if (!/^[a-z-]{2,}:/i.test(url)) return pathToFileURL(url).href;
  return url.replace(/[?#].*$/, '');
}
