// Order flow per price, smoothed with a kernel so that it can be drawn.
function Depth(low, high) {
    this.low = low;
    this.bins = new Float64Array(high - low);
    this.sum = 0;
}

Depth.prototype.add = function (order) {
    var sign = order.side === 'buy' ? 1 : -1;
    var centre = order.price - this.low;
    for (var i = 0; i < this.bins.length; i++) {
        var d = (i - centre) / 120;
        if (d < -4 || d > 4) continue;
        this.bins[i] = this.bins[i] * 0.999 + sign * order.size * Math.exp(-d * d / 2);
    }
};

Depth.prototype.pressure = function () {
    var total = 0;
    for (var i = 0; i < this.bins.length; i++) total += Math.abs(this.bins[i]);
    return total / this.bins.length;
};

module.exports = Depth;
