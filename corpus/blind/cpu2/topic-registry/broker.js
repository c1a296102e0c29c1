'use strict';

function Broker() {
    this.index = { byTopic: new Map(), count: 0 };
}

Broker.prototype.subscribe = function (topic, subscriber) {
    var members = this.index.byTopic.get(topic);
    if (!members) {
        members = [];
        this.index.byTopic.set(topic, members);
    }
    members.push(subscriber);
    this.index.count++;
    var self = this;
    return function cancel() {
        var at = self.index.byTopic.get(topic).indexOf(subscriber);
        if (at === -1) return false;
        self.index.byTopic.get(topic).splice(at, 1);
        self.index.count--;
        return true;
    };
};

Broker.prototype.publish = function (topic, value) {
    var members = this.index.byTopic.get(topic) || [];
    for (var i = 0; i < members.length; i++) members[i].deliver(topic, value);
    return members.length;
};

module.exports = Broker;
