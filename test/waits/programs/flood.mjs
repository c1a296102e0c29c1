// A script that asks for everything at once.
async function enrich(id) {
  const response = await fetch(`${process.env.UPSTREAM}/delay/30/items/${id}`);
  return response.json();
}

const ids = Array.from({ length: 400 }, (_, i) => i);
await Promise.all(ids.map(enrich));
