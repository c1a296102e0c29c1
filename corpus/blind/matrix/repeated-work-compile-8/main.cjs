var Z = (function () {
  function tab(p) {
    var t = [], n, c, k;
    for (n = 0; n < 256; n++) {
      c = n;
      for (k = 0; k < 8; k++) c = c & 1 ? p ^ (c >>> 1) : c >>> 1;
      t[n] = c >>> 0;
    }
    return t;
  }
  function crc(s) {
    var t = tab(0xedb88320), c = 0xffffffff, i;
    for (i = 0; i < s.length; i++) c = t[(c ^ s.charCodeAt(i)) & 255] ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  }
  return { tab: tab, crc: crc };
})();

function Pack(n) {
  this.n = n;
  this.f = [];
}
Pack.prototype.add = function (s) {
  this.f.push({ s: s, c: Z.crc(s) });
  return this;
};
Pack.prototype.chk = function () {
  var b = 0, i;
  for (i = 0; i < this.f.length; i += 7) if (Z.crc(this.f[i].s) !== this.f[i].c) b++;
  return b;
};
Pack.prototype.xor = function () {
  var x = 0, i;
  for (i = 0; i < this.f.length; i++) x ^= this.f[i].c;
  return x >>> 0;
};

function rep(s, n) {
  for (var o = ''; n > 0; n--) o += s;
  return o;
}

var p = new Pack('main'), i;
for (i = 0; i < 150000; i++) p.add(rep('ab' + (i % 977), 1 + (i % 6)));
console.log(p.f.length, p.chk(), p.xor().toString(16));
