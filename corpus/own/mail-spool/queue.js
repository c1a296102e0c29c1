var EventEmitter = require('events').EventEmitter;
var util = require('util');

function SpoolQueue(opts) {
  EventEmitter.call(this);
  this.highWater = (opts && opts.highWater) || 1e6;
  this._pending = [];
  this._inFlight = 0;
  this.delivered = 0;
}
util.inherits(SpoolQueue, EventEmitter);

SpoolQueue.prototype.enqueue = function (msg) {
  if (this._pending.length >= this.highWater) {
    this.emit('overflow', msg);
    return false;
  }
  this._pending.push(msg);
  return true;
};

SpoolQueue.prototype.take = function () {
  var msg = this._pending.shift();
  if (msg) this._inFlight++;
  return msg;
};

SpoolQueue.prototype.ack = function (msg, ok) {
  this._inFlight--;
  if (ok) this.delivered++;
  else if (msg.attempts < 3) this._pending.push(msg);
  else this.emit('bounce', msg);
  if (this._pending.length === 0 && this._inFlight === 0) this.emit('drain');
};

module.exports = SpoolQueue;
