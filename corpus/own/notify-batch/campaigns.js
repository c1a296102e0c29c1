exports.campaigns = (n) => Array.from({ length: n }, (_, i) => ({ name: `c${i}`, topic: i % 11 }));
