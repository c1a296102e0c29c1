'use strict';

var Broker = require('./broker');
var Client = require('./client');

var TOPICS = ['prices', 'trades', 'news'];
var seed = 321;

function draw(n) {
    seed = (seed * 48271) % 2147483647;
    return seed % n;
}

function churn(broker, clients, rounds) {
    for (var round = 0; round < rounds; round++) {
        var seat = draw(clients.length);
        clients[seat].leave();
        clients[seat] = new Client();
        clients[seat].join(broker, TOPICS);
        if (round % 100 === 0) broker.publish(TOPICS[draw(3)], 1 + draw(5));
    }
}

var broker = new Broker();
var clients = [];
for (var n = 0; n < 12000; n++) {
    var client = new Client();
    client.join(broker, TOPICS);
    clients.push(client);
}

churn(broker, clients, 11000);

var received = clients.reduce(function (sum, c) { return sum + c.received; }, 0);
console.log('subscriptions %d, received %d', broker.index.count, received);
