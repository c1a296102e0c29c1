var P = (function () {
  function w(c, i, n) {
    if (n === 0) return 1;
    if (n < 0 || i === c.length) return 0;
    return w(c, i, n - c[i]) + w(c, i + 1, n);
  }
  function fac(n) { return n < 2 ? 1 : n * fac(n - 1); }
  return { w: w, fac: fac };
})();

var Till = (function () {
  function Till(c) {
    this.c = c;
    this.l = [];
  }
  Till.prototype.ways = function (n) {
    var r = P.w(this.c, 0, n);
    this.l.push(r);
    return r;
  };
  Till.prototype.max = function () {
    for (var m = 0, i = 0; i < this.l.length; i++) if (this.l[i] > m) m = this.l[i];
    return m;
  };
  return Till;
})();

function each(a, f) {
  for (var i = 0; i < a.length; i++) f(a[i], i);
}

var t = new Till([200, 100, 50, 20, 10, 5, 2, 1]), out = [];
each([120, 180, 230, 285, 345], function (n) { out.push(n + '=' + t.ways(n)); });
out.sort();
console.log(out.join(' '), t.max(), P.fac(6));
