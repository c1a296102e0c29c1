const Ajv = require('ajv');
const campaignSchema = require('./campaign.schema.json');

const validateCampaign = new Ajv().compile(campaignSchema);

function createCampaign(recipients) {
  return {
    name: 'Autumn newsletter',
    sender: 'news@example.org',
    recipients: Array.from({ length: recipients }, (_, i) => `customer.${(i * 7919) % 1000003}@mail-${i % 17}.example.com`),
  };
}

function importCampaign(body) {
  if (!validateCampaign(body)) {
    throw new Error(validateCampaign.errors.map((error) => `${error.dataPath} ${error.message}`).join('; '));
  }
  return body.recipients.length;
}

const accepted = importCampaign(createCampaign(Number(process.env.RECIPIENTS || 13000)));
console.log(`${accepted} recipients accepted`);
