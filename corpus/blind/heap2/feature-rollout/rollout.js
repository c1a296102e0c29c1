'use strict';

const kDecisions = Symbol('decisions');

class Decision {
  constructor(flag, user, on, bucket) {
    this.flag = flag;
    this.user = user;
    this.on = on;
    this.bucket = bucket;
  }
}

exports.evaluate = function evaluate(tenant, flag, user) {
  const bucket = (user.length * 31 + user.charCodeAt(user.length - 1) * 7 + flag.length) % 100;
  const decision = new Decision(flag, user, bucket < tenant.rollout, bucket);
  (tenant[kDecisions] ??= []).push(decision);
  return decision.on;
};

exports.report = function report(tenant, from) {
  const decisions = tenant[kDecisions] ?? [];
  let on = 0;
  for (let i = Math.max(from, 0); i < decisions.length; i++) if (decisions[i].on) on++;
  return { tenant: tenant.name, seen: decisions.length, on };
};
