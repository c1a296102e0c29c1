'use strict';
const grpc = require('@grpc/grpc-js');

const pack = (value) => Buffer.from(JSON.stringify(value));
const unpack = (bytes) => JSON.parse(bytes.toString());
const Pricing = grpc.makeGenericClientConstructor({
  quote: { path: '/shop.Pricing/Quote', requestStream: false, responseStream: false, requestSerialize: pack, requestDeserialize: unpack, responseSerialize: pack, responseDeserialize: unpack },
}, 'Pricing');
let asked = 0;

function quote(sku) {
  const client = new Pricing('127.0.0.1:9', grpc.credentials.createInsecure());
  return new Promise((resolve) => {
    client.quote({ sku }, { deadline: Date.now() + 2000 }, () => {
      asked++;
      resolve();
    });
  });
}

module.exports = { quote, quotes: () => asked };
