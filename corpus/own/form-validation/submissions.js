function* submissions(count) {
  for (let i = 0; i < count; i++) yield { email: `user${i}@example.com`, title: `${'word'.repeat(6)}${i % 2 ? '!' : ''}`, age: String(18 + i) };
}
module.exports = { submissions };
