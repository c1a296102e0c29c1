const KINDS = ['box', 'crate', 'pallet'];

function best(goods, i, space) {
  let without, taken;
  if (i === goods.length) return 0;
  without = best(goods, i + 1, space);
  if (goods[i].size > space) return without;
  taken = goods[i].value + best(goods, i + 1, space - goods[i].size);
  return taken > without ? taken : without;
}

function packVan(amount, spaces) {
  const goods = [];
  const perKind = {};
  let s = 33;
  let i, k, tmp, line;
  for (i = 0; i < amount; i++) {
    s = (s * 48271) % 2147483647;
    k = KINDS[s % 3];
    goods.push({ nr: i, kind: k, size: 2 + (s % 9), value: 10 + ((s >>> 5) % 90) });
    perKind[k] = (perKind[k] || 0) + 1;
  }
  tmp = [];
  for (i = 0; i < spaces.length; i++) {
    k = best(goods, 0, spaces[i]);
    line = 'space ' + spaces[i] + ' value ' + k;
    if (tmp.indexOf(k) < 0) {
      tmp.push(k);
    }
    console.log(line.padEnd(24) + '|');
  }
  tmp.sort((a, b) => b - a);
  line = '';
  for (i = 0; i < goods.length; i++) {
    line += goods[i].kind[0] + goods[i].size + ' ';
  }
  console.log(line);
  console.log(Object.keys(perKind).sort().map((n) => n + '=' + perKind[n]).join(' '), 'top', tmp[0]);
}

packVan(32, [38, 44, 50, 56]);
