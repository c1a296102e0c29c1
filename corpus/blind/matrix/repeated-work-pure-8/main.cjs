var G = (function () {
  function gcd(a, b) {
    while (b) { var t = a % b; a = b; b = t; }
    return a;
  }
  function divs(n) {
    var r = [];
    for (var i = 1; i <= n; i++) if (gcd(n, i) === i) r.push(i);
    return r;
  }
  function cyc(a, b) {
    var x = divs(a), y = divs(b), c = 1;
    for (var i = 0; i < x.length; i++) if (b % x[i] === 0) c = x[i];
    return { len: (a * b) / c, n: x.length + y.length };
  }
  return { gcd: gcd, cyc: cyc };
})();

var Gear = (function () {
  function Gear(t) { this.t = t; this.w = 0; }
  Gear.prototype.turns = function (o, s) {
    var c = G.cyc(this.t, o.t);
    this.w += (s % c.len) / c.n;
    return Math.floor(s / c.len);
  };
  return Gear;
})();

var teeth = [24, 36, 60, 84, 96], gears = teeth.map(function (t) { return new Gear(t); });

function run(n) {
  var s = 51, sum = 0, i, a, b;
  for (i = 0; i < n; i++) {
    s = (s * 16807) % 2147483647;
    a = gears[s % 5];
    b = gears[(s >> 5) % 5];
    sum += a.turns(b, s % 9973);
  }
  return sum;
}

var total = run(850000);
console.log(total, gears.map(function (g) { return g.w.toFixed(1); }).join(' '));
