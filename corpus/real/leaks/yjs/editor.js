'use strict';
const Y = require('yjs');

const doc = new Y.Doc();
const text = doc.getText('notes');

class View {
  constructor(user) {
    this.user = user;
    this.undo = new Y.UndoManager(text, { captureTimeout: 0, trackedOrigins: new Set([this]) });
    this.marks = Array.from({ length: 20 }, (_, i) => ({ at: i, name: `${user} mark ${i}` }));
  }

  type(words) {
    doc.transact(() => text.insert(0, words), this);
    doc.transact(() => text.delete(0, words.length), this);
  }

  close() {
    this.undo.destroy();
  }
}

module.exports = { View, text };
