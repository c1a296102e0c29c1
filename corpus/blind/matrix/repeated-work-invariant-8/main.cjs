var M = (function () {
  function sq(x) { return x * x; }
  function tot(a, f) {
    var s = 0;
    for (var i = 0; i < a.length; i++) s += f(a[i]);
    return s;
  }
  function pct(a, i, f) { return f(a[i]) / tot(a, f); }
  return { sq: sq, tot: tot, pct: pct };
})();

var Pie = (function () {
  function Pie(v) {
    this.v = v;
    this.a = [];
  }
  Pie.prototype.arcs = function () {
    var p = 0, i, q;
    for (i = 0; i < this.v.length; i++) {
      q = M.pct(this.v, i, M.sq);
      this.a.push({ from: p * 360, to: (p + q) * 360 });
      p += q;
    }
    return this;
  };
  Pie.prototype.big = function (n) {
    var a = this.a.slice();
    a.sort(function (x, y) { return (y.to - y.from) - (x.to - x.from); });
    return a.slice(0, n).map(function (x) { return (x.to - x.from).toFixed(4); });
  };
  return Pie;
})();

function gen(n) {
  for (var r = [], s = 29, i = 0; i < n; i++) {
    s = (s * 16807) % 2147483647;
    r.push(1 + (s % 700) / 10);
  }
  return r;
}

var v = gen(28500), pie = new Pie(v).arcs();
console.log(pie.a.length, pie.big(3).join(' '), M.tot(v.slice(0, 4), M.sq).toFixed(2));
