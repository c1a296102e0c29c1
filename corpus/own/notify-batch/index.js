const { Subscribers } = require('./subscribers');
const { campaigns } = require('./campaigns');
const { deliver } = require('./deliver');

const subscribers = new Subscribers(9000);
let sent = 0;
for (const campaign of campaigns(40)) sent += deliver(campaign, subscribers);
console.log(sent);
