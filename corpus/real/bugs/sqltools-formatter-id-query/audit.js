exports.auditQuery = function auditQuery(count) {
  const ids = [];
  for (let i = 0; i < count; i++) ids.push(100000 + (i * 7919) % 800000);
  return (
    'select a.id, a.actor, a.changed_at, t.name from audit_log a ' +
    'left join tables t on t.id = a.table_id ' +
    `where a.record_id in (${ids.join(', ')}) ` +
    "and a.changed_at >= '2024-01-01' order by a.changed_at desc"
  );
};
