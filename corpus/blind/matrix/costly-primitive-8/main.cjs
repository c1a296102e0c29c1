var D = (function () {
  function ms(s) { return new Date(s).getTime(); }
  function lt(a, b) { return ms(a) < ms(b); }
  function pad(n) { return n < 10 ? '0' + n : '' + n; }
  function day(i) { return 'Mar ' + pad(1 + (i % 28)) + ', ' + (1990 + (i % 30)) + ' ' + pad(i % 24) + ':' + pad(i % 60); }
  return { ms: ms, lt: lt, day: day };
})();

var Cal = (function () {
  function Cal() { this.e = []; }
  Cal.prototype.put = function (e) {
    this.e.push(e);
    return this;
  };
  Cal.prototype.hits = function (f, t) {
    for (var n = 0, i = 0; i < this.e.length; i++) {
      if (!D.lt(this.e[i].at, f) && D.lt(this.e[i].at, t)) n += this.e[i].w;
    }
    return n;
  };
  Cal.prototype.sum = function () {
    for (var n = 0, i = 0; i < this.e.length; i++) n += this.e[i].w;
    return n;
  };
  return Cal;
})();

function fill(n) {
  for (var c = new Cal(), i = 0; i < n; i++) c.put({ at: D.day(i * 7), w: 1 + (i % 4) });
  return c;
}

var c = fill(120000), r = [], y;
for (y = 1992; y < 2012; y += 4) r.push(c.hits('Jan 01, ' + y + ' 00:00', 'Jan 01, ' + (y + 4) + ' 00:00'));
var first = new Date(Date.UTC(1992, 0, 1)).toISOString();
console.log(first, c.sum(), r.join(' '));
