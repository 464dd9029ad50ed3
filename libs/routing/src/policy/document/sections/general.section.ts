import { defaultClassifier } from '../../classifier-policy.ts';
import { defaultPolicy, type Policy } from '../../policy.ts';
import type { TenantThresholds } from '../../tenant-thresholds.ts';
import { defaultSwitches } from '../../trigger-switches.ts';
import { duration } from '../durations.ts';
import { formed, recordOf, share, whole } from '../field.ts';
import { agentId, id, name } from '../forms.ts';
import { fields, type Parts, section } from '../section.ts';

const { entryAgent, entryAgents, offerMs, budgetMs, queueMs, missingContextLimit, stallBackoffMaxMs } = defaultPolicy;

export const entrySection = section<Pick<Policy, 'entryAgent' | 'entryAgents'>>(
  'With whom conversations begin.',
  { entryAgent, entryAgents },
  {
    entryAgent: ['agent', formed('Owner of a conversation nobody owns yet.', agentId)],
    entryAgents: [
      'channels',
      recordOf('By channel, where it is another one.', name, formed('An agent.', agentId), 1_000),
    ],
  },
);

type Offers = Pick<Policy, 'offerMs' | 'budgetMs' | 'queueMs' | 'missingContextLimit' | 'stallBackoffMaxMs'>;

export const offersSection = section<Offers>(
  'How long somebody is waited for.',
  { offerMs, budgetMs, queueMs, missingContextLimit, stallBackoffMaxMs },
  {
    offerMs: ['one', duration('How long one AI may take to bid while others could be asked.', '100ms', '10m')],
    budgetMs: ['all', duration('How long all AI attempts of one handoff may take together.', '100ms', '1h')],
    queueMs: ['person', duration('How long a person may be waited for.', '1s', '7d')],
    missingContextLimit: [
      'comeBack',
      whole('How often a handoff may come back for missing facts before a person is asked instead.', 0, 10),
    ],
    stallBackoffMaxMs: [
      'stalledAgain',
      duration('The longest an owner who let its time pass is waited for before it is noticed again.', '1s', '7d'),
    ],
  },
);

const thresholds: Parts<Required<TenantThresholds>> = {
  confidenceMin: ['confidence', share('A sender less sure than this hands over to a person.')],
  sure: ['sure', share('From this confidence on what the classifier says is acted on.')],
  ask: ['ask', share('From here on, below “sure”, the customer is asked what they mean; what is less is a person’s.')],
};

export const thresholdsSection = section<Required<TenantThresholds>>(
  'How sure somebody has to be, 0 to 1.',
  { confidenceMin: defaultSwitches.confidenceMin, sure: defaultClassifier.sure, ask: defaultClassifier.ask },
  thresholds,
);

export const tenantsSection = recordOf(
  'Thresholds of a tenant’s own, laid over those of all.',
  id,
  fields<TenantThresholds>('The thresholds that are otherwise.', thresholds),
  10_000,
);
