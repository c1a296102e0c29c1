'use strict';

// Mixin in the manner of the old event hubs: on / off / trigger with a space separated list of names.
var slice = Array.prototype.slice;

var Events = {
  on: function (names, fn, ctx) {
    var self = this;
    this._listeners = this._listeners || {};
    names.split(' ').forEach(function (name) {
      (self._listeners[name] = self._listeners[name] || []).push({ fn: fn, ctx: ctx || self });
    });
    return this;
  },

  off: function (name, fn) {
    if (!this._listeners) return this;
    if (!fn) delete this._listeners[name];
    else this._listeners[name] = (this._listeners[name] || []).filter(function (l) { return l.fn !== fn; });
    return this;
  },

  trigger: function (name) {
    if (!this._listeners) return this;
    var args = slice.call(arguments, 1);
    var list = this._listeners[name];
    var any = this._listeners.all;
    if (list) for (var i = 0; i < list.length; i++) list[i].fn.apply(list[i].ctx, args);
    if (any) for (var j = 0; j < any.length; j++) any[j].fn.apply(any[j].ctx, [name].concat(args));
    return this;
  },
};

module.exports = Events;
