const { faker } = require("@faker-js/faker");

exports.name = "seed";
exports.help = "print N customers for a test database";
exports.run = ([count = "10"]) => {
  faker.seed(1);
  return Array.from({ length: Number(count) }, () => `${faker.person.fullName()};${faker.internet.email()}`).join("\n");
};
