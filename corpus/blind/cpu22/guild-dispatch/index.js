'use strict';

var dispatch = require('./dispatch');

var seed = 4711;
function random() {
  seed = (seed * 48271) % 2147483647;
  return seed / 2147483647;
}

function Grid(size) {
  this.size = size;
  this.slow = new Uint8Array(size * size);
  for (var i = 0; i < this.slow.length; i++) this.slow[i] = random() < 0.2 ? 3 : 1;
}

// Walk along x, then along y; slow streets count threefold.
Grid.prototype.cost = function (x0, y0, x1, y1) {
  var sum = 0;
  var x = x0;
  var y = y0;
  while (x !== x1) { x += x < x1 ? 1 : -1; sum += this.slow[y * this.size + x]; }
  while (y !== y1) { y += y < y1 ? 1 : -1; sum += this.slow[y * this.size + x]; }
  return sum;
};

var SIZE = 64;
var grid = new Grid(SIZE);
var cell = function () { return Math.floor(random() * SIZE); };

var couriers = new dispatch.Couriers();
for (var i = 0; i < 60; i++) couriers.add({ id: 'c' + i, x: cell(), y: cell() });
var parcels = new dispatch.Parcels();
for (var j = 0; j < 6000; j++) parcels.add({ id: 'p' + j, x: cell(), y: cell() });

var dispatcher = new dispatch.Dispatcher(couriers, parcels, grid);
var trail = 0;
dispatcher.on('report', function (parcel, courier) {
  trail = (trail * 31 + parcel.get('attempts') * 7 + courier.get('done')) % 1000003;
});
var touched = { p: 0, c: 0 };
parcels.on('change', function () { touched.p++; });
couriers.on('change', function () { touched.c++; });

function series(items, worker, width, done) {
  var next = 0;
  var running = 0;
  var failed = null;
  (function pump() {
    if (failed) return;
    if (next >= items.length && running === 0) return done(null);
    while (running < width && next < items.length) {
      running++;
      worker(items[next++], function (err) {
        running--;
        if (err) { failed = err; return done(err); }
        pump();
      });
    }
  })();
}

function round(ids, n, done) {
  series(ids, function (id, cb) {
    dispatcher.assign(id, function (err) {
      if (err) return cb(err);
      dispatcher.report({ parcel: id, ok: random() < 0.6 + n * 0.05 }, cb);
    });
  }, 12, function (err) {
    if (err) return done(err);
    var left = parcels.filter(function (p) { return p.get('status') === 'retry'; });
    if (left.length === 0 || n > 8) return done(null, n);
    round(left.map(function (p) { return p.id; }), n + 1, done);
  });
}

round(parcels.pluck('id'), 0, function (err, rounds) {
  if (err) throw err;
  var km = couriers.pluck('km').reduce(function (a, b) { return a + b; }, 0);
  console.log('rounds', rounds, 'delivered', dispatcher.delivered, 'failed', dispatcher.failed);
  console.log('distance', km, 'trail', trail, 'touched', touched.p, touched.c);
});
