function* events(count) {
  for (let i = 0; i < count; i++) yield { order: i % 300, kind: ['created', 'paid', 'sent'][i % 3], at: i };
}
module.exports = { events };
