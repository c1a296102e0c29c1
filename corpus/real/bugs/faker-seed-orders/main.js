const faker = require('faker');

faker.seed(20210318);

function seedCustomers(count) {
  return Array.from({ length: count }, (_, i) => ({ id: i + 1, name: `Customer ${i + 1}`, vip: i % 40 === 0 }));
}

function seedCampaigns(customers, campaigns, size) {
  return Array.from({ length: campaigns }, (_, i) => ({
    id: i + 1,
    title: `Campaign ${i + 1}`,
    audience: faker.random.arrayElements(customers, size).map((customer) => customer.id),
  }));
}

const customers = seedCustomers(Number(process.env.CUSTOMERS || 30000));
const campaigns = seedCampaigns(customers, 8, 6000);
const reached = new Set(campaigns.flatMap((campaign) => campaign.audience));
console.log(`${campaigns.length} campaigns of ${campaigns[0].audience.length} customers`);
console.log(reached.size > 15000 ? 'most customers reached' : 'some customers reached');
