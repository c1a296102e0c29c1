// A library of small rule scripts, as the rule editor saves them.
const FIELDS = ['total', 'weight', 'country', 'items', 'coupon', 'age'];

function rule(n, next) {
  const f = FIELDS[next(FIELDS.length)];
  const g = FIELDS[next(FIELDS.length)];
  const limit = 10 + next(900);
  const kind = next(3);
  if (kind === 0) {
    return `function rule_${n}(order, context) {
  var base = order.${f} * (${1 + next(9)} * ${2 + next(9)}) + ${next(50)};
  var extra = base / 2 - ${next(7)};
  if (base + extra > ${limit}) { return context.reject("${f} over ${limit}", base); }
  return order.${g};
}`;
  }
  if (kind === 1) {
    return `function rule_${n}(order, context) {
  var hits = [];
  for (var i = 0; i < order.items.length; i++) {
    if (order.items[i].${f} === ${limit} || !order.items[i].${g}) hits.push(i);
  }
  return hits.length ? { rule: ${n}, hits: hits } : null;
}`;
  }
  return `function rule_${n}(order, context) {
  switch (order.${f}) {
    case ${next(5)}: return "low";
    case ${5 + next(5)}: return context.ask("${g}").then(function (answer) { return answer - ${limit} });
    default: return /^${f}-\\d+$/.test(order.${g}) ? "odd" : "plain";
  }
}`;
}

exports.library = function library(count, seed) {
  let s = seed;
  const next = (n) => {
    s = (s * 48271) % 2147483647;
    return s % n;
  };
  return Array.from({ length: count }, (_, n) => rule(n, next)).join('\n');
};
