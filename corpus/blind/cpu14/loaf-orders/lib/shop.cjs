const { orderQuery, stockQuery, insertOrder } = require('./queries.cjs');

const BREADS = ['rye', 'batch', 'bloomer', 'soda', 'spelt', 'malted', 'plait', 'stotty', 'cob', 'barm', 'seeded', 'sour'];

function shop(router) {
  const shelf = BREADS.map((name, i) => ({ sku: `B${i + 1}`, name, grams: 400 + (i % 3) * 200, pence: 210 + i * 15, tags: i % 2 ? ['vegan'] : ['vegan', 'wholemeal'] }));
  const bySku = new Map(shelf.map((b) => [b.sku, b]));
  const journal = [];

  router.get('/loaves', ({ query }) => {
    const tag = query.get('tag');
    const found = shelf.filter((b) => !tag || b.tags.includes(tag)).sort((a, b) => a.pence - b.pence);
    return { body: { loaves: found, plan: stockQuery({ tag, page: Number(query.get('page') || 1) }) } };
  });

  router.get('/orders', ({ query }) => {
    const plan = orderQuery({
      shop: query.get('shop'),
      from: query.get('from'),
      states: query.getAll('state'),
      sort: query.get('sort') || 'due',
    });
    return { body: { plan, orders: journal.slice(-25) } };
  });

  router.post('/orders', ({ body }) => {
    if (!Array.isArray(body.lines) || !body.lines.length) throw router.fail(422, 'an order has lines');
    let total = 0;
    const lines = body.lines.map(({ sku, count }) => {
      const bread = bySku.get(sku);
      if (!bread) throw router.fail(422, `no loaf ${sku}`);
      total += bread.pence * count;
      return { sku, count, name: bread.name };
    });
    const order = { nr: journal.length + 1, shop: body.shop, due: body.due, lines, total };
    journal.push(order);
    return { status: 201, body: { order, plan: insertOrder(order) } };
  });

  router.get('/loaves/:sku', ({ params }) => {
    const bread = bySku.get(params.sku);
    if (!bread) throw router.fail(404, 'never baked here');
    return { body: bread };
  });
}

module.exports = { shop };
