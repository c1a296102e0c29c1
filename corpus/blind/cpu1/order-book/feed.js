var EventEmitter = require('events');
var util = require('util');

function Feed(seed) {
    EventEmitter.call(this);
    this.seed = seed;
    this.sequence = 0;
}
util.inherits(Feed, EventEmitter);

Feed.prototype.next = function (n) {
    this.seed = (this.seed * 48271) % 2147483647;
    return this.seed % n;
};

Feed.prototype.run = function (count) {
    for (var i = 0; i < count; i++) {
        var side = this.next(2) ? 'buy' : 'sell';
        var drift = Math.round(Math.sin(i / 900) * 300);
        var price = 10000 + drift + (side === 'buy' ? -1 : 1) * (5 + this.next(2500));
        this.emit('order', { id: ++this.sequence, side: side, price: price, size: 1 + this.next(90) });
        if (i % 40 === 39) this.emit('cross');
    }
    this.emit('close');
};

module.exports = Feed;
