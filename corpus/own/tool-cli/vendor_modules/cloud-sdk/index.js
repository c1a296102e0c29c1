const services = require('./services');
exports.upload = (file) => services.storage.put(file);
