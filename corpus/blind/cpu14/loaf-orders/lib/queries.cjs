const knex = require('knex')({ client: 'pg' });

const sortable = { due: 'orders.due_at', total: 'orders.total', shop: 'shops.name' };
const native = (q) => {
  const { sql, bindings } = q.toSQL().toNative();
  return { sql, bindings };
};

// The reporting side runs these against its own replica; the shop hands them over.
exports.orderQuery = ({ shop, from, states, sort }) => {
  const q = knex('orders').join('shops', 'shops.id', 'orders.shop_id').select('orders.nr', 'orders.due_at', 'shops.name').limit(25);
  if (shop) q.where('shops.code', shop);
  if (from) q.andWhere('orders.due_at', '>=', from);
  if (states.length) q.whereIn('orders.state', states);
  return native(q.orderBy(sortable[sort] || sortable.due, 'asc'));
};

exports.stockQuery = ({ tag, page }) => {
  const q = knex('loaves').select('sku', 'name', 'pence').orderBy('pence').limit(12).offset((page - 1) * 12);
  if (tag) q.whereRaw('? = any(tags)', [tag]);
  return native(q);
};

exports.insertOrder = (order) => native(knex('orders').insert({ nr: order.nr, total: order.total, due_at: order.due }).returning('id'));
