const { faker } = require('@faker-js/faker');

faker.seed(20260);
faker.setDefaultRefDate('2024-01-01T00:00:00.000Z');

const INCOMES = [14000, 23000, 31000, 42000, 58000, 90000];

function person(id) {
  const first = faker.person.firstName();
  const last = faker.person.lastName();
  const age = faker.number.int({ min: 18, max: 92 });
  const household = faker.number.int({ min: 1, max: 6 });
  return {
    id,
    name: `${last}, ${first}`,
    city: faker.location.city(),
    trade: faker.person.jobType(),
    age,
    household,
    region: faker.number.int({ min: 0, max: 7 }),
    income: INCOMES[faker.number.int({ min: 0, max: 5 })] * (0.8 + household / 12),
    answers: Array.from({ length: 8 }, () => faker.number.int({ min: 1, max: 5 })),
  };
}

function* panel(size) {
  for (let id = 1; id <= size; id++) yield person(id);
}

module.exports = { panel };
