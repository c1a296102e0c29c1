'use strict';
// Response headers as an appliance records them; it pads a field it cannot read to the column width.
module.exports = function* headers(count) {
  let s = 424243;
  const rnd = (n) => {
    s = (s * 69621) % 2147483647;
    return s % n;
  };
  const hosts = ['shop.example.org', 'img.example.org', 'api.example.net', 'example.com'];
  for (let i = 0; i < count; i++) {
    const host = hosts[rnd(hosts.length)];
    let value = `sid${rnd(40)}=${rnd(1e9).toString(36)}; Path=/${['', 'cart', 'a'][rnd(3)]}; Max-Age=${rnd(9000)}`;
    if (rnd(3) === 0) value += '; Secure; HttpOnly';
    if (i % 250 === 9) value = 'state' + ' '.repeat(9500 + rnd(1000)) + '; Path=/';
    yield { host, value };
  }
};
