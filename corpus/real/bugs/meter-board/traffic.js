'use strict';

var ROUTES = ['/login', '/orders', '/orders/:id', '/basket', '/search', '/health', '/export', '/profile'];
var METHODS = ['GET', 'GET', 'GET', 'POST', 'PUT'];

function Traffic(seed) {
  this.seed = seed >>> 0;
}

Traffic.prototype.random = function () {
  this.seed = (this.seed + 0x9e3779b9) >>> 0;
  var z = this.seed;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return ((z ^ (z >>> 16)) >>> 0) / 4294967296;
};

Traffic.prototype.next = function () {
  var route = ROUTES[Math.floor(this.random() * ROUTES.length)];
  var method = METHODS[Math.floor(this.random() * METHODS.length)];
  var p = this.random();
  var status = p < 0.9 ? 200 : p < 0.96 ? 404 : p < 0.985 ? 302 : 500;
  var ms = -Math.log(1 - this.random()) * (route === '/search' ? 140 : 35);
  var line = method + ' ' + route.replace(':id', Math.floor(this.random() * 90000)) + ' ' + status + ' ' + ms.toFixed(2) + ' ' + Math.floor(200 + this.random() * 9000);
  return line;
};

module.exports = Traffic;
