module.exports = [
  {
    name: 'Agent',
    columns: {
      id: { type: 'int', primary: true },
      name: { type: 'varchar' },
      team: { type: 'varchar' },
    },
  },
  {
    name: 'Ticket',
    columns: {
      id: { type: 'int', primary: true },
      subject: { type: 'varchar' },
      state: { type: 'varchar' },
      agentId: { type: 'int' },
      opened: { type: 'int' },
      closed: { type: 'int', nullable: true },
    },
  },
];
