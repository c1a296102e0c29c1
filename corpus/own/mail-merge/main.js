const { recipients } = require('./recipients');
const { renderMail } = require('./mails');

let size = 0;
for (const person of recipients(60000)) size += renderMail(person).length;
console.log(size);
