'use strict';
const { Controller, Get, Post, Param, Query, Body, ParseIntPipe, NotFoundException, ConflictException, Inject } = require('@nestjs/common');
const { decorate } = require('./decorate');
const { InventoryService } = require('./inventory.service');

class InventoryController {
  constructor(inventory) {
    this.inventory = inventory;
  }

  list(start) {
    return { items: this.inventory.page(start, 15) };
  }

  one(id) {
    const item = this.inventory.find(id);
    if (!item) throw new NotFoundException();
    return { ...item, low: item.count < item.minimum };
  }

  move(id, body) {
    const item = this.inventory.move(id, Number(body.change));
    if (!item) throw new ConflictException('not enough in stock');
    return item;
  }
}
Inject(InventoryService)(InventoryController, undefined, 0);
decorate(InventoryController, [Controller('inventory')], {
  list: { on: [Get()], params: [Query('start', ParseIntPipe)], types: [Number] },
  one: { on: [Get(':id')], params: [Param('id', ParseIntPipe)], types: [Number] },
  move: { on: [Post(':id/moves')], params: [Param('id', ParseIntPipe), Body()], types: [Number, Object] },
});

module.exports = { InventoryController };
