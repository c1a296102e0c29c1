'use strict';

var Events = require('./events');
var models = require('./model');

var Courier = models.Model.extend({
  defaults: { x: 0, y: 0, load: 0, km: 0, done: 0 },
});

var Parcel = models.Model.extend({
  defaults: { status: 'new', courier: null, attempts: 0 },
});

var Couriers = models.Collection.extend({ model: Courier });
var Parcels = models.Collection.extend({ model: Parcel });

function Dispatcher(couriers, parcels, grid) {
  this.couriers = couriers;
  this.parcels = parcels;
  this.grid = grid;
  this.delivered = 0;
  this.failed = 0;
}

Object.assign(Dispatcher.prototype, Events, {
  // Cheapest courier by travel over the street grid plus what he carries.
  choose: function (parcel) {
    var best = null;
    var bestCost = Infinity;
    var px = parcel.get('x');
    var py = parcel.get('y');
    for (var i = 0; i < this.couriers.models.length; i++) {
      var c = this.couriers.models[i];
      var cost = this.grid.cost(c.get('x'), c.get('y'), px, py) + c.get('load') * 6;
      if (cost < bestCost) { bestCost = cost; best = c; }
    }
    return best;
  },

  assign: function (parcelId, done) {
    var parcel = this.parcels.get(parcelId);
    if (!parcel) return done(new Error('no parcel ' + parcelId));
    var courier = this.choose(parcel);
    courier.set({ load: courier.get('load') + 1 });
    parcel.set({ status: 'assigned', courier: courier.id, attempts: parcel.get('attempts') + 1 });
    setImmediate(done, null, courier.id);
  },

  report: function (message, done) {
    var parcel = this.parcels.get(message.parcel);
    var courier = this.couriers.get(parcel.get('courier'));
    var km = this.grid.cost(courier.get('x'), courier.get('y'), parcel.get('x'), parcel.get('y'));
    courier.set({ x: parcel.get('x'), y: parcel.get('y'), load: courier.get('load') - 1, km: courier.get('km') + km });
    if (message.ok) {
      courier.set({ done: courier.get('done') + 1 });
      parcel.set({ status: 'delivered' });
      this.delivered++;
    } else {
      parcel.set({ status: 'retry', courier: null });
      this.failed++;
    }
    this.trigger('report', parcel, courier);
    process.nextTick(done, null);
  },
});

module.exports = { Couriers: Couriers, Parcels: Parcels, Dispatcher: Dispatcher };
