const { schemaFor } = require('./schema');
const { questionnaire, answersFor } = require('./questionnaire');

const questions = questionnaire(2600);
const schema = schemaFor(questions);

let rejected = 0;
for (let respondent = 0; respondent < 5; respondent++) {
  const { error } = schema.validate(answersFor(questions, respondent), { abortEarly: true });
  if (error) rejected++;
}
console.log(`${questions.length} questions, ${5 - rejected} answer sheets accepted, ${rejected} rejected`);
