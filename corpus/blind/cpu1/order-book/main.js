var Feed = require('./feed');
var Book = require('./book');
var Depth = require('./depth');

var feed = new Feed(1337);
var book = new Book();
var depth = new Depth(9000, 11000);
var candles = [];

feed.on('order', function (order) {
    book.place(order);
});

feed.on('cross', function () {
    book.cross();
    candles.push(book.spread());
});

feed.on('order', function (order) {
    depth.add(order);
});

feed.on('close', function () {
    var mean = candles.reduce(function (sum, v) { return sum + v; }, 0) / candles.length;
    console.log('trades %d volume %d mean spread %s', book.trades, book.volume, mean.toFixed(2));
    console.log('pressure %s', depth.pressure().toFixed(4));
    console.log('resting %d / %d', book.sides.buy.length, book.sides.sell.length);
});

feed.run(14000);
