/** The fixed lines of Tidewave's customers: account, customer, area, Mbit/s, modem, time zone. */
export const lines = [
  ['TC-1001', 'C-1001', 'Northgate', 250, 'Tidewave Hub 2', 'Europe/London'],
  ['TC-1002', 'C-1002', 'Lindenhof', 500, 'Tidewave Hub 3', 'Europe/Berlin'],
  ['TC-1003', 'C-1003', 'Barrio del Puerto', 250, 'Tidewave Hub 2', 'Europe/Madrid'],
  ['TC-1004', 'C-1004', 'Vieux-Port', 250, 'Tidewave Hub 2', 'Europe/Paris'],
  ['TC-1005', 'C-1005', 'Harbor East', 250, 'Tidewave Hub 3', 'America/New_York'],
  ['TC-1007', 'C-1007', 'Las Salinas', 1000, 'Tidewave Hub 3', 'Europe/Madrid'],
  ['TC-1008', 'C-1008', 'Croix-Rousse', 100, 'Tidewave Hub 2', 'Europe/Paris'],
  ['TC-1009', 'C-1009', 'Mill Valley', 500, 'Tidewave Hub 3', 'America/New_York'],
  ['TC-1010', 'C-1009', 'Mill Valley', 100, 'Tidewave Hub 1', 'America/New_York'],
  ['TC-1011', 'C-1010', 'Seeviertel', 1000, 'Tidewave Hub 3', 'Europe/Berlin'],
] as const;

/** Hours from the time of seeding; the last one is over. */
export const outages = [
  ['OUT-0001', 'Vieux-Port', -3, 72, null],
  ['OUT-0002', 'Harbor East', -1, null, null],
  ['OUT-0003', 'Northgate', -50, -40, -41],
] as const;
