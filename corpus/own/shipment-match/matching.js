/** Each order with the shipments that belong to it. */
export function matchShipments(orders, shipments) {
  const matched = [];
  for (const order of orders) {
    for (const shipment of shipments) {
      if (shipment.orderNumber === order.number) {
        matched.push({ order, shipment });
      }
    }
  }
  return matched;
}
