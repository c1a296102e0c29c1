'use strict';

function parse(line) {
  var parts = line.split(' ');
  return { method: parts[0], route: normal(parts[1]), status: parts[2], ms: Number(parts[3]), bytes: Number(parts[4]) };
}

function normal(path) {
  return path.split('/').map(function (p) { return p !== '' && !isNaN(p) ? ':id' : p; }).join('/');
}

// Keeps the slowest requests of all in a small ordered list.
function Slowest(size) {
  this.size = size;
  this.list = [];
}

Slowest.prototype.offer = function (entry) {
  if (this.list.length === this.size && entry.ms <= this.list[this.size - 1].ms) return;
  var at = this.list.length;
  while (at > 0 && this.list[at - 1].ms < entry.ms) at--;
  this.list.splice(at, 0, entry);
  if (this.list.length > this.size) this.list.pop();
};

module.exports = { parse: parse, Slowest: Slowest };
