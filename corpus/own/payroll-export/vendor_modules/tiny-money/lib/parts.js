'use strict';
exports.allocate = function (amount, ratios) {
  var total = 0, out = [], left = amount, i;
  for (i = 0; i < ratios.length; i++) total += ratios[i];
  for (i = 0; i < ratios.length; i++) {
    out[i] = Math.floor((amount * ratios[i]) / total);
    left -= out[i];
  }
  for (i = 0; left > 0; i++, left--) out[i % out.length]++;
  return out;
};
