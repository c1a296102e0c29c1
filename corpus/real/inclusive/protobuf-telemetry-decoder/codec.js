'use strict';
const path = require('node:path');
const protobuf = require('protobufjs');

const protoFile = path.join(__dirname, 'telemetry.proto');

function snapshotType() {
  return protobuf.loadSync(protoFile).lookupType('fleet.telemetry.Snapshot');
}

function encodeSnapshot(snapshot) {
  const Snapshot = snapshotType();
  return Snapshot.encode(Snapshot.fromObject(snapshot)).finish();
}

function decodeSnapshot(frame) {
  const Snapshot = snapshotType();
  return Snapshot.toObject(Snapshot.decode(frame), { longs: Number, enums: String });
}

module.exports = { encodeSnapshot, decodeSnapshot };
