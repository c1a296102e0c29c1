'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const protobuf = require('protobufjs');
const { registry } = require('./protos');

function writeProtos(dir, files) {
  return files.map((file) => {
    const target = path.join(dir, file.name);
    fs.writeFileSync(target, file.text);
    return target;
  });
}

function loadRegistry(paths) {
  const root = new protobuf.Root();
  for (const file of paths) root.loadSync(file, { keepCase: true });
  return root;
}

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'protos-'));
try {
  const root = loadRegistry(writeProtos(dir, registry(Number(process.env.SERVICES || 220), 15)));
  const Event = root.lookupType('shop.service3.v1.Event7');
  const bytes = Event.encode({ id: 'a1', payload: { name: 'x', values: [1, 2] } }).finish();
  console.log(root.nestedArray[0].nestedArray.length, 'services', bytes.length, 'bytes');
} finally {
  fs.rmSync(dir, { recursive: true, force: true });
}
