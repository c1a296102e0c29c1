'use strict';
const { Module } = require('@nestjs/common');
const { decorate } = require('./decorate');
const { InventoryController } = require('./inventory.controller');
const { InventoryService } = require('./inventory.service');

class AppModule {}
decorate(AppModule, [Module({ controllers: [InventoryController], providers: [InventoryService] })]);

module.exports = { AppModule };
