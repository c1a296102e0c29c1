var SpoolQueue = require('./queue');
var createTransport = require('./transport');

var queue = new SpoolQueue({ highWater: 500000 });
var transport = createTransport(97);
var bounced = 0;

queue.on('bounce', function () { bounced++; });
queue.on('drain', function () {
  console.log('spool empty: delivered %d, bounced %d', queue.delivered, bounced, transport.stats());
});

for (var i = 0; i < 56000; i++) {
  queue.enqueue({
    id: i,
    from: 'Équipe Produit <news@example.org>',
    to: 'user' + i + '@example.com',
    subject: i % 3 ? 'Your weekly digest' : 'Vos nouveautés',
    text: 'Hello user ' + i + ', '.repeat(20) + 'here is what happened this week on the site. '.repeat(4 + (i % 14)),
    attempts: 0
  });
}

function pump() {
  for (var k = 0; k < 64; k++) {
    var msg = queue.take();
    if (!msg) return;
    (function (m) {
      transport.send(m, function (err) { queue.ack(m, !err); });
    })(msg);
  }
  setImmediate(pump);
}
pump();
