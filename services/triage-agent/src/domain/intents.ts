import { cancel } from './intents/account-cancel.ts';
import { changeDetails } from './intents/account-change-details.ts';
import { doubleCharge } from './intents/billing-double-charge.ts';
import { explainCharge } from './intents/billing-explain-charge.ts';
import { invoice } from './intents/billing-invoice.ts';
import { payment } from './intents/billing-payment.ts';
import { refund } from './intents/billing-refund.ts';
import type { Intent } from './intents/intent.ts';
import { newPlan } from './intents/sales-new-plan.ts';
import { greeting } from './intents/smalltalk-greeting.ts';
import { thanks } from './intents/smalltalk-thanks.ts';
import { device } from './intents/tech-device.ts';
import { noConnection } from './intents/tech-no-connection.ts';
import { slow } from './intents/tech-slow.ts';

export type { Intent, Language } from './intents/intent.ts';

/** The order breaks ties, and so is part of what the examples teach. */
export const intents: readonly Intent[] = [
  doubleCharge,
  explainCharge,
  invoice,
  refund,
  payment,
  noConnection,
  slow,
  device,
  newPlan,
  changeDetails,
  cancel,
  greeting,
  thanks,
];
