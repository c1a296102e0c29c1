function* tenants(count) {
  for (let i = 0; i < count; i++) yield { name: `t${i}`, overrides: i % 10 === 0 ? { limits: { requests: i } } : {} };
}
module.exports = { tenants };
