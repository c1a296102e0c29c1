'use strict';

var nextId = 1;

function Client() {
    this.id = nextId++;
    this.received = 0;
    this.cancels = [];
}

Client.prototype.deliver = function (topic, value) {
    this.received += value;
};

Client.prototype.join = function (broker, topics) {
    for (var i = 0; i < topics.length; i++) this.cancels.push(broker.subscribe(topics[i], this));
};

Client.prototype.leave = function () {
    this.cancels.forEach(function (cancel) {
        cancel();
    });
    this.cancels.length = 0;
};

module.exports = Client;
