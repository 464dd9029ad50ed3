import type { Story } from './story.ts';

/** An overdue invoice, with a late fee for the one before. */
export const lucMoreau: Story = {
  id: 'C-1004',
  name: 'Luc Moreau',
  language: 'fr',
  accounts: [
    {
      number: 'TC-1004',
      currency: 'EUR',
      invoices: [
        {
          number: 'INV-2026-0804',
          period: '2026-08',
          issuedOn: '2026-08-28',
          dueOn: '2026-09-12',
          charges: [
            ['CH-0804-1', '2026-08-01', 'Fibre 250', 'subscription', 3900],
            ['CH-0804-2', '2026-08-01', 'Mobile 20 GB', 'subscription', 1340],
          ],
          payments: [['PAY-0804-1', '2026-09-24', 'bank_transfer', 5240]],
        },
        {
          number: 'INV-2026-0904',
          period: '2026-09',
          issuedOn: '2026-09-28',
          dueOn: '2026-10-12',
          charges: [
            ['CH-0904-1', '2026-09-01', 'Fibre 250', 'subscription', 3900],
            ['CH-0904-2', '2026-09-01', 'Mobile 20 GB', 'subscription', 1340],
            ['CH-0904-3', '2026-09-24', 'Late fee INV-2026-0804', 'late_fee', 500],
          ],
          payments: [],
        },
      ],
    },
  ],
};
