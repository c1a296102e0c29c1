// A queue of requests, each a task of its own: read, looked up, written.
const users = new Map(
  Array.from({ length: 500 }, (_, i) => [
    `u${i}`,
    { name: `user ${i}`, roles: ['a', 'b', 'c'].slice(i % 3) },
  ]),
);
let left = 20000;
let bytes = 0;

function handle(body) {
  const request = JSON.parse(body);
  const user = users.get(request.user);
  const items = request.items
    .filter(({ price }) => price > 10)
    .map((item) => ({ ...item, total: item.price * item.count }));
  return JSON.stringify({ user: user.name, roles: user.roles, items });
}

const bodies = Array.from({ length: 50 }, (_, i) =>
  JSON.stringify({
    user: `u${i * 7}`,
    items: Array.from({ length: 60 }, (_, k) => ({ id: k, price: (k * i) % 50, count: k % 5 })),
  }),
);

function next() {
  bytes += handle(bodies[left % bodies.length]).length;
  if (--left > 0) setImmediate(next);
  else console.log(bytes);
}
next();
