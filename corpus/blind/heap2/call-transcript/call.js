'use strict';

class Call {
  constructor(number) {
    this.number = number;
    this.text = '';
    this.timed = '';
    this.captions = 0;
  }

  caption(speaker, words, at) {
    this.captions++;
    this.text += `${speaker}: ${words}\n`;
    this.timed += `[${at.toFixed(2)}] ${speaker}: ${words}\n`;
  }

  tail() {
    return this.text.slice(-400);
  }

  timedTail() {
    return this.timed.slice(-400);
  }
}

module.exports = { Call };
