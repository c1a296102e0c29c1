'use strict';
const Y = require('yjs');
const { Awareness } = require('y-protocols/awareness');

const rooms = new Map();

class Room {
  constructor(name) {
    this.name = name;
    this.doc = new Y.Doc();
    this.awareness = new Awareness(this.doc);
    this.awareness.setLocalState(null);
  }

  write(key, value) {
    this.doc.getMap('state').set(key, value);
  }
}

exports.open = function open(name) {
  let room = rooms.get(name);
  if (!room) rooms.set(name, (room = new Room(name)));
  return room;
};

exports.close = function close(name) {
  rooms.delete(name);
};
