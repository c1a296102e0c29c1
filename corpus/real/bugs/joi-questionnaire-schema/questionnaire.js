exports.questionnaire = function questionnaire(count) {
  const questions = [];
  for (let i = 0; i < count; i++) {
    const code = `q${String(i + 1).padStart(4, '0')}`;
    if (i % 10 === 0) questions.push({ code, kind: 'choice', mandatory: true });
    else if (i % 10 === 1) questions.push({ code, kind: 'text' });
    else questions.push({ code, kind: 'scale', steps: 5 + i % 3, mandatory: i % 4 === 0 });
  }
  return questions;
};

exports.answersFor = function answersFor(questions, respondent) {
  const sheet = {};
  questions.forEach((question, i) => {
    if (question.kind === 'choice') sheet[question.code] = (respondent + i) % 3 ? 'yes' : 'no';
    else if (question.kind === 'text') sheet[question.code] = respondent % 5 === 4 ? 'x'.repeat(201) : 'none';
    else sheet[question.code] = 1 + (respondent + i) % question.steps;
  });
  return sheet;
};
