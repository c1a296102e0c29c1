'use strict';

exports.accountFor = (id) => ({
  id,
  owner: `Owner ${id}`,
  opened: `20${10 + (id % 14)}-04-01`,
  balance: (id * 7919) % 5000000,
  entries: Array.from({ length: 15 }, (_, i) => ({
    day: `2024-03-${String(1 + i).padStart(2, '0')}`,
    text: ['card payment', 'transfer', 'salary', 'rent'][(id + i) % 4],
    amount: ((id * 31 + i * 977) % 90000) - 45000,
  })),
});
