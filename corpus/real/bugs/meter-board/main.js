'use strict';

var crypto = require('crypto');
var client = require('prom-client');
var Traffic = require('./traffic');
var accesslog = require('./accesslog');

var requests = new client.counter('shop_requests_total', 'Requests seen', ['method', 'route', 'status']);
var latency = new client.histogram('shop_request_ms', 'Time to answer', ['route', 'method'], { buckets: [5, 10, 25, 50, 100, 250, 500, 1000] });
var lastBytes = new client.gauge('shop_last_bytes', 'Size of the last answer', ['route']);

function record(entry) {
  requests.inc({ method: entry.method, route: entry.route, status: entry.status });
  latency.observe({ route: entry.route, method: entry.method }, entry.ms);
  lastBytes.set({ route: entry.route }, entry.bytes);
}

function scrape() {
  var text = client.register.metrics();
  return text.split('\n').filter(function (l) { return l !== ''; }).sort();
}

var traffic = new Traffic(60601);
var slowest = new accesslog.Slowest(8);
var volume = {};

for (var minute = 1; minute <= 5; minute++) {
  for (var i = 0; i < 3600; i++) {
    var entry = accesslog.parse(traffic.next());
    record(entry);
    slowest.offer(entry);
    volume[entry.route] = (volume[entry.route] || 0) + entry.bytes;
  }
  var lines = scrape();
  console.log('minute ' + minute + ': ' + lines.length + ' lines ' + crypto.createHash('md5').update(lines.join('\n')).digest('hex'));
}

slowest.list.forEach(function (e) {
  console.log(e.method + ' ' + e.route + ' ' + e.status + ' ' + e.ms + ' ms');
});
console.log(Object.keys(volume).sort().map(function (r) { return r + '=' + volume[r]; }).join(' '));
