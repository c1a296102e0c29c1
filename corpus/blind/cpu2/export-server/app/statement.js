const HEAD = 'booked;counterparty;purpose;amount;balance';

module.exports = function statement({ account, from, count }) {
  const lines = [HEAD];
  let seed = (account * 7919 + from) % 2147483647 || 1;
  let balance = 100000;
  for (let n = 0; n < count; n++) {
    seed = (seed * 48271) % 2147483647;
    const amount = (seed % 20000) - 9900;
    balance += amount;
    lines.push(`${from + n};P${seed % 613};order ${(seed >> 3) % 99991};${(amount / 100).toFixed(2)};${(balance / 100).toFixed(2)}`);
  }
  return lines.join('\n');
};
