const encode = require('./encode');
const statement = require('./statement');

function readBody(request, done) {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    try {
      done(null, JSON.parse(Buffer.concat(chunks).toString()));
    } catch (error) {
      done(error);
    }
  });
}

exports['POST /statements'] = function postStatements(request, response) {
  readBody(request, (error, query) => {
    if (error) {
      response.writeHead(400).end();
      return;
    }
    const { encoding, body } = encode(request, statement(query));
    response.writeHead(200, { 'content-type': 'text/csv', 'content-encoding': encoding }).end(body);
  });
};

exports['GET /health'] = function getHealth(request, response) {
  response.end('ok');
};
