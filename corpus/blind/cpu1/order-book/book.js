function Book() {
    this.sides = { buy: [], sell: [] };
    this.trades = 0;
    this.volume = 0;
}

function better(side) {
    var sign = side === 'buy' ? -1 : 1;
    return function (a, b) {
        return sign * (a.price - b.price) || a.id - b.id;
    };
}

var RANK = { buy: better('buy'), sell: better('sell') };

Book.prototype.place = function (order) {
    var queue = this.sides[order.side];
    queue.push(order);
    queue.sort(RANK[order.side]);
};

Book.prototype.cross = function () {
    var buy = this.sides.buy, sell = this.sides.sell;
    while (buy.length && sell.length && buy[0].price >= sell[0].price) {
        var size = Math.min(buy[0].size, sell[0].size);
        this.trades++;
        this.volume += size * sell[0].price;
        if (!(buy[0].size -= size)) buy.shift();
        if (!(sell[0].size -= size)) sell.shift();
    }
};

Book.prototype.spread = function () {
    return this.sides.sell[0].price - this.sides.buy[0].price;
};

module.exports = Book;
