import type { Story } from './story.ts';

/** A double payment: the September invoice was debited, and paid by transfer three days later. */
export const jonasWeber: Story = {
  id: 'C-1002',
  name: 'Jonas Weber',
  language: 'de',
  accounts: [
    {
      number: 'TC-1002',
      currency: 'EUR',
      invoices: [
        {
          number: 'INV-2026-0822',
          period: '2026-08',
          issuedOn: '2026-08-28',
          dueOn: '2026-09-12',
          charges: [
            ['CH-0822-1', '2026-08-01', 'Fibre 500', 'subscription', 4990],
            ['CH-0822-2', '2026-08-01', 'Mesh WiFi', 'add_on', 1490],
          ],
          payments: [['PAY-0822-1', '2026-09-12', 'direct_debit', 6480]],
        },
        {
          number: 'INV-2026-0922',
          period: '2026-09',
          issuedOn: '2026-09-28',
          dueOn: '2026-10-12',
          charges: [
            ['CH-0922-1', '2026-09-01', 'Fibre 500', 'subscription', 4990],
            ['CH-0922-2', '2026-09-01', 'Mesh WiFi', 'add_on', 1490],
          ],
          payments: [
            ['PAY-0922-1', '2026-10-12', 'direct_debit', 6480],
            ['PAY-0922-2', '2026-10-15', 'bank_transfer', 6480],
          ],
        },
      ],
    },
  ],
};
