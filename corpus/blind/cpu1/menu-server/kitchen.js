const COURSES = ['Starters', 'Soups', 'Mains', 'Desserts'];

function menuOf(day) {
  if (day > 4950) return null;
  let seed = 17 + day * 7919;
  const next = (n) => (seed = (seed * 48271) % 2147483647) % n;
  return {
    title: `Menu of day ${day}`,
    courses: COURSES.map((name) => ({
      name,
      dishes: Array.from({ length: 4 + next(6) }, (_, n) => ({
        name: `${name} no. ${n + 1} & <bread>`,
        cents: 300 + next(2500),
        vegan: next(4) === 0,
      })),
    })),
  };
}

module.exports = { menuOf };
