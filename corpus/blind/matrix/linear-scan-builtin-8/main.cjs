var Tally = (function () {
  function Tally() {
    this.k = [];
    this.n = [];
  }
  Tally.prototype.add = function add(w) {
    var i = this.k.indexOf(w);
    if (i < 0) {
      this.k.push(w);
      this.n.push(1);
    } else this.n[i]++;
  };
  Tally.prototype.top = function top(c) {
    var self = this, ix = this.k.map(function (_, i) { return i; });
    ix.sort(function (a, b) { return self.n[b] - self.n[a] || a - b; });
    return ix.slice(0, c).map(function (i) { return self.k[i] + ':' + self.n[i]; });
  };
  return Tally;
})();

var gen = (function () {
  var s = 42;
  return function gen(m) {
    s = (s * 16807) % 2147483647;
    return s % m;
  };
})();

function hex(n) {
  var d = '0123456789abcdef', o = '';
  do { o = d.charAt(n & 15) + o; n >>= 4; } while (n);
  return o;
}

function tally(n) {
  var t = new Tally(), skip = ['0', '1', 'ff'], i, w;
  for (i = 0; i < n; i++) {
    w = hex(gen(17000));
    if (skip.indexOf(w) >= 0) continue;
    t.add(w);
  }
  return t;
}

var t = tally(50000);
console.log(t.k.length, t.top(4).join(' '));
