'use strict';

var Events = require('./events');

function extend(protoProps) {
  var parent = this;
  function Child() { parent.apply(this, arguments); }
  Child.prototype = Object.create(parent.prototype, { constructor: { value: Child } });
  Object.assign(Child.prototype, protoProps);
  Child.extend = extend;
  return Child;
}

function Model(attrs) {
  this.attributes = Object.assign({}, this.defaults, attrs);
  this.id = this.attributes[this.idAttribute];
  this.changed = null;
  this.initialize();
}

Object.assign(Model.prototype, Events, {
  idAttribute: 'id',
  defaults: {},
  initialize: function () {},

  get: function (key) { return this.attributes[key]; },

  set: function (values) {
    var changed = null;
    for (var key in values) {
      if (this.attributes[key] !== values[key]) {
        changed = changed || {};
        changed[key] = this.attributes[key];
        this.attributes[key] = values[key];
      }
    }
    this.changed = changed;
    if (changed) {
      for (var k in changed) this.trigger('change:' + k, this, this.attributes[k]);
      this.trigger('change', this);
    }
    return this;
  },

  toJSON: function () { return Object.assign({}, this.attributes); },
});

Model.extend = extend;

// ---------------------------------------------------------------------------

function Collection(models) {
  this.models = [];
  if (models) models.forEach(this.add, this);
}

Object.assign(Collection.prototype, Events, {
  model: Model,

  add: function (attrs) {
    var model = attrs instanceof Model ? attrs : new this.model(attrs);
    var self = this;
    model.on('change', function (m) { self.trigger('change', m); });
    this.models.push(model);
    this.trigger('add', model);
    return model;
  },

  find: function (predicate) {
    for (var i = 0; i < this.models.length; i++) {
      if (predicate(this.models[i])) return this.models[i];
    }
    return undefined;
  },

  findWhere: function (attrs) {
    var keys = Object.keys(attrs);
    return this.find(function (model) {
      return keys.every(function (key) { return model.get(key) === attrs[key]; });
    });
  },

  get: function (id) {
    if (id == null) return undefined;
    return this.findWhere({ id: id.id || id });
  },

  each: function (fn, ctx) { this.models.forEach(fn, ctx || this); },
  pluck: function (key) { return this.models.map(function (m) { return m.get(key); }); },
  filter: function (fn) { return this.models.filter(fn); },
  size: function () { return this.models.length; },
});

Collection.extend = extend;

module.exports = { Model: Model, Collection: Collection };
